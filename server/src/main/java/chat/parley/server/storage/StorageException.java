package chat.parley.server.storage;

import java.sql.SQLException;

/// The database failed. Thrown in one place instead of [SQLException], which no feature could do
/// anything about.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
