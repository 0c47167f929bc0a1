package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import java.util.List;

/// A right.
///
/// @param roles the keys of the roles that grant it
public record RightView(
        @Field(1) String key,
        @Field(2) String description,
        @Field(3) boolean builtIn,
        @Field(4) List<String> roles) {
    public RightView {
        roles = List.copyOf(roles);
    }
}
