package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import java.util.List;

/// An account, as administrators see it in a list.
///
/// @param roles their keys
/// @param sanctions those in force now
public record AccountView(
        @Field(1) Profile profile,
        @Field(2) AccountSource source,
        @Field(3) Instant registeredAt,
        @Field(4) List<String> roles,
        @Field(5) List<Sanction> sanctions,
        @Field(6) AccountState state) {
    public AccountView {
        roles = List.copyOf(roles);
        sanctions = List.copyOf(sanctions);
    }
}
