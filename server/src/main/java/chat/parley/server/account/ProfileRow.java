package chat.parley.server.account;

import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.server.storage.Row;
import org.jspecify.annotations.Nullable;

/// How a profile is read from the columns of an account, wherever a statement has them.
public final class ProfileRow {
    /// What [#read] needs, of an account `a`, in this order.
    public static final String COLUMNS =
            "a.id, a.kind, a.name, a.nickname, a.signature, a.avatar, a.color, a.region";

    private ProfileRow() {}

    public static Profile read(Row row) {
        return new Profile(
                row.id(),
                Profile.Kind.valueOf(row.text()),
                row.text(),
                row.nullableText(),
                row.nullableText(),
                row.nullableText(),
                color(row.nullableText()),
                row.nullableText());
    }

    private static @Nullable ProfileColor color(@Nullable String stored) {
        return stored == null ? null : ProfileColor.valueOf(stored);
    }
}
