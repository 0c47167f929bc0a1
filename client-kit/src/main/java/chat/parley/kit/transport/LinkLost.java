package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;

/// There is no connection, or it broke before the answer came. What was asked may have been done
/// all the same.
public final class LinkLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    public LinkLost(Sentence why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    public LinkLost(LinkText why, Object... filling) {
        this(Sentence.of(why, filling));
    }

    public Sentence why() {
        return why;
    }
}
