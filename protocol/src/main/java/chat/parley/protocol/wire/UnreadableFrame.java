package chat.parley.protocol.wire;

/// What a server sent is no frame in the form that was agreed on.
public final class UnreadableFrame extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFrame(Throwable cause) {
        super(cause);
    }
}
