package chat.parley.server.http.route;

import java.io.IOException;

/// More of a body comes than there may be.
public final class BodyTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final long mostBytes;

    BodyTooLong(long mostBytes) {
        super("the body is longer than " + mostBytes + " bytes");
        this.mostBytes = mostBytes;
    }

    public long mostBytes() {
        return mostBytes;
    }
}
