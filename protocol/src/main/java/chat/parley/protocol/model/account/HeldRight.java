package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import java.util.List;

/// A right that one has.
///
/// @param from the keys of the roles that grant it
public record HeldRight(
        @Field(1) String key, @Field(2) String description, @Field(3) List<String> from) {
    public HeldRight {
        from = List.copyOf(from);
    }
}
