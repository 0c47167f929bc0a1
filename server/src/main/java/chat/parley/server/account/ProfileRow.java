package chat.parley.server.account;

import chat.parley.protocol.model.Profile;
import chat.parley.server.storage.Row;

/// How a profile is read from the columns id, kind, name, nickname, signature of an account, in
/// this order, wherever a statement has them.
public final class ProfileRow {
    /// How many columns a profile has.
    public static final int COLUMNS = 5;

    private ProfileRow() {}

    /// Reads a profile.
    ///
    /// @param first the column of the id, counted from 1
    public static Profile read(Row row, int first) {
        return new Profile(
                row.id(first),
                Profile.Kind.valueOf(row.text(first + 1)),
                row.text(first + 2),
                row.nullableText(first + 3),
                row.nullableText(first + 4));
    }
}
