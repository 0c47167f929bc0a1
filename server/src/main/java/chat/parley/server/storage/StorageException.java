package chat.parley.server.storage;

/// The database failed. Thrown in one place instead of [java.sql.SQLException], which no feature
/// could do anything about.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /// What a failure means for what is written next.
    public enum Fault {
        /// Another program holds the database: whoever waits would wait as long as the first did.
        BUSY,
        /// The disk broke its word, or the file is damaged: nothing can be believed any more.
        BROKEN,
        /// It concerns what was written, or there is no room: others may be luckier.
        ISOLATED
    }

    public StorageException(String what, Exception cause, Fault fault) {
        super(what + ": " + firstLine(cause), cause);
        this.fault = fault;
    }

    /// What is stored is not what it should be, in words for the host.
    public StorageException(String words) {
        super(words);
        fault = Fault.ISOLATED;
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    public Fault fault() {
        return fault;
    }
}
