package chat.parley.protocol.wire;

import chat.parley.protocol.Refused;

/// A request frame whose envelope could be read, but not the request in it: the answer is a
/// refusal, and the connection stays.
public final class BadCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final Refused refused;

    BadCall(long id, Refused refused) {
        super(refused.reason().name(), null, false, false);
        this.id = id;
        this.refused = refused;
    }

    /// The id that the client gave the request.
    public long id() {
        return id;
    }

    public Refused refused() {
        return refused;
    }
}
