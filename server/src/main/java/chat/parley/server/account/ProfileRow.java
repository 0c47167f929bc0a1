package chat.parley.server.account;

import chat.parley.protocol.model.Profile;
import chat.parley.server.storage.Row;

/// How a profile is read from the columns id, kind, name, nickname, signature of an account, in
/// this order, wherever a statement has them.
public final class ProfileRow {
    private ProfileRow() {}

    public static Profile read(Row row) {
        return new Profile(
                row.id(),
                Profile.Kind.valueOf(row.text()),
                row.text(),
                row.nullableText(),
                row.nullableText());
    }
}
