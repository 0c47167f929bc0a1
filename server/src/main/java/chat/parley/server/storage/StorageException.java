package chat.parley.server.storage;

/// The database failed. Thrown in one place instead of [SQLException], which no feature could do
/// anything about.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String what, Exception cause) {
        super(what + ": " + firstLine(cause), cause);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
