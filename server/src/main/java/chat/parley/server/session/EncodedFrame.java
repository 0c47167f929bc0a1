package chat.parley.server.session;

/// A frame in the form in which its connection speaks. The bytes may be shared with other
/// connections: nobody may change them.
public final class EncodedFrame {
    private final byte[] content;
    private final boolean ephemeral;

    /// Wraps an encoded frame.
    ///
    /// @param ephemeral whether it is the first to go when a reader is slow
    public EncodedFrame(byte[] content, boolean ephemeral) {
        this.content = content;
        this.ephemeral = ephemeral;
    }

    public byte[] content() {
        return content;
    }

    public int bytes() {
        return content.length;
    }

    boolean ephemeral() {
        return ephemeral;
    }
}
