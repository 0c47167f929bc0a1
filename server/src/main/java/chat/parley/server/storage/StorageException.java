package chat.parley.server.storage;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database failed. Thrown in one place instead of [SQLException], which no feature could do
/// anything about.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int PRIMARY = 0xff;

    private final Fault fault;

    /// What a failure means for what is written next.
    enum Fault {
        /// Another program holds the database: whoever waits would wait as long as the first did.
        BUSY,
        /// The disk broke its word, or the file is damaged: nothing can be believed any more.
        BROKEN,
        /// It concerns what was written, or there is no room: others may be luckier.
        OTHER;

        static Fault of(Exception cause) {
            if (!(cause instanceof SQLiteException sqlite)) {
                return OTHER;
            }
            int code = sqlite.getResultCode().code & PRIMARY;
            if (code == SQLiteErrorCode.SQLITE_BUSY.code
                    || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
                return BUSY;
            }
            return code == SQLiteErrorCode.SQLITE_IOERR.code
                            || code == SQLiteErrorCode.SQLITE_CORRUPT.code
                            || code == SQLiteErrorCode.SQLITE_NOTADB.code
                    ? BROKEN
                    : OTHER;
        }
    }

    StorageException(String what, Exception cause) {
        super(what + ": " + firstLine(cause), cause);
        fault = Fault.of(cause);
    }

    /// What is stored is not what it should be, in words for the host.
    StorageException(String words) {
        super(words);
        fault = Fault.OTHER;
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    Fault fault() {
        return fault;
    }
}
