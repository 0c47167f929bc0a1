package chat.parley.server.session;

/// A frame encoded once, on its way to any number of connections. The bytes are shared: nobody may
/// change them.
public final class EncodedFrame {
    private final byte[] json;
    private final boolean ephemeral;

    /// Wraps an encoded frame.
    ///
    /// @param ephemeral whether it is the first to go when a reader is slow
    public EncodedFrame(byte[] json, boolean ephemeral) {
        this.json = json;
        this.ephemeral = ephemeral;
    }

    public byte[] json() {
        return json;
    }

    public int bytes() {
        return json.length;
    }

    boolean ephemeral() {
        return ephemeral;
    }
}
