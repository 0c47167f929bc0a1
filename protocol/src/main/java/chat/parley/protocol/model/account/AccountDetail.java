package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account, as administrators see it by itself.
///
/// @param devices how many are signed in
/// @param sessions how many live connections it has
/// @param lastSeenAt when it was last seen; null for one that never signed in
/// @param lastAddress from where, without the port
public record AccountDetail(
        @Field(1) AccountView account,
        @Field(2) List<HeldRight> rights,
        @Field(3) int friends,
        @Field(4) int groups,
        @Field(5) int devices,
        @Field(6) int sessions,
        @Field(7) @Nullable Instant lastSeenAt,
        @Field(8) @Nullable String lastAddress,
        @Field(9) ContactDetails contact) {
    public AccountDetail {
        rights = List.copyOf(rights);
    }
}
