package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import java.util.List;

/// A role.
///
/// @param rights the keys of the rights that it grants
/// @param holders how many accounts have it
public record RoleView(
        @Field(1) String key,
        @Field(2) String name,
        @Field(3) String description,
        @Field(4) boolean builtIn,
        @Field(5) List<String> rights,
        @Field(6) int holders) {
    public RoleView {
        rights = List.copyOf(rights);
    }
}
