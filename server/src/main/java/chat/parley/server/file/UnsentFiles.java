package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.LookupText;

/// Files that no message carries: they are their owners' alone.
final class UnsentFiles {
    private final Database database;

    UnsentFiles(Database database) {
        this.database = database;
    }

    /// A file of the caller's.
    ///
    /// @throws Refused if there is none that was not sent
    StoredFile of(Caller caller, Id id) {
        return database.read(sql -> of(sql, caller, id));
    }

    static StoredFile of(Sql sql, Caller caller, Id id) {
        return FileTable.find(sql, id)
                .filter(it -> it.owner().equals(caller.signedIn()) && it.sent() == null)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_FILE));
    }
}
