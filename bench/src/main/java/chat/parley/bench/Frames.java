package chat.parley.bench;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.io.IOException;

/// The frames of a load, written without a codec: it is the server that is measured.
public final class Frames {
    static final String TEXT = "x".repeat(100);

    private Frames() {}

    /// A connection on which hello has been said and welcome been read.
    public static RawConnection signedIn(ServerProcess server, SignedIn who) throws IOException {
        RawConnection wire = new RawConnection(server.port());
        wire.write(
                "{\"type\":\"hello\",\"client\":\"bench/1\",\"token\":\""
                        + who.accessToken()
                        + "\"}");
        wire.flush();
        String welcome = wire.read();
        if (!welcome.contains("\"welcome\"")) {
            throw new IOException("no welcome but " + welcome);
        }
        return wire;
    }

    public static String send(Id conversation, String run, int number) {
        return send(conversation, run, number, TEXT);
    }

    /// A request that sends a text.
    ///
    /// @param text of letters that need no escape
    public static String send(Id conversation, String run, int number, String text) {
        return "{\"type\":\"request\",\"id\":"
                + number
                + ",\"operation\":\"conversation.send\",\"request\":{\"conversation\":\""
                + conversation
                + "\",\"clientId\":\""
                + run
                + "-"
                + number
                + "\",\"body\":{\"kind\":\"text\",\"text\":\""
                + text
                + "\"}}}";
    }

    public static boolean isAnswer(String frame) {
        if (frame.startsWith("{\"type\":\"refusal\"")) {
            throw new IllegalStateException(frame);
        }
        return frame.startsWith("{\"type\":\"answer\"");
    }
}
