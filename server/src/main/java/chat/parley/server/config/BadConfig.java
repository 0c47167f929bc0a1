package chat.parley.server.config;

/// The configuration cannot be used; the message says where and why, for the person at the console.
public final class BadConfig extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadConfig(String message) {
        super(message, null, false, false);
    }
}
