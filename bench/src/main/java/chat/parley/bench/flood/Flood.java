package chat.parley.bench.flood;

import chat.parley.bench.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What one that means harm sends without an end, as fast as it is taken. The kinds are every frame
/// of the protocol, every control frame of a WebSocket and every way to keep an HTTP connection
/// busy; each of a stranger, and of one who has signed in where that makes a difference.
///
/// @param what in the words of a report
/// @param signedIn whether it comes from one who has signed in
/// @param kind what is done on a connection, again whenever it is closed
public record Flood(String what, boolean signedIn, Kind kind) {
    private static final int TEXT_TO_BE_CONTINUED = 0x01;
    private static final int BINARY = 0x82;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;
    private static final int AT_ONCE = 64;
    private static final String TEXT_FRAME_OF_9000_FIELDS = fields(9_000, 60_000);

    /// One connection.
    public interface Kind {
        /// Sends until it is told to end or the connection is closed.
        ///
        /// @return how much was sent
        long send(FloodTarget target) throws IOException;
    }

    /// A frame, made anew for each number.
    interface FrameOf {
        String text(FloodTarget target, long number);
    }

    /// All of them.
    public static Stream<Flood> all() {
        return Stream.of(
                        Stream.of(true, false).flatMap(Flood::frames),
                        Stream.of(true, false).flatMap(Flood::controls),
                        requests(),
                        HttpFloods.all())
                .flatMap(each -> each);
    }

    /// The attack that once kept a server from storing anything: acks of conversations that there
    /// are not.
    static Flood acks() {
        return new Flood("`ack` of ever new conversations", true, frames(true, Flood::ack));
    }

    private static Stream<Flood> frames(boolean signedIn) {
        return Stream.of(
                new Flood(
                        "`ack` of ever new conversations", signedIn, frames(signedIn, Flood::ack)),
                new Flood("`heartbeat`", signedIn, frames(signedIn, "{\"type\":\"heartbeat\"}")),
                new Flood(
                        "`hello` again and again",
                        signedIn,
                        frames(signedIn, (target, _) -> target.hello(signedIn))),
                new Flood("what is no JSON", signedIn, frames(signedIn, "{\"type\":garbage")),
                new Flood(
                        "a request with 9,000 fields that there are not",
                        signedIn,
                        frames(signedIn, TEXT_FRAME_OF_9000_FIELDS)),
                new Flood(
                        "a request of an operation that there is not",
                        signedIn,
                        frames(signedIn, request("no.such", "{}"))),
                new Flood(
                        "requests whose answers are not read",
                        signedIn,
                        unread(signedIn, request("conversation.list", "{\"limit\":200}"))));
    }

    private static Stream<Flood> controls(boolean signedIn) {
        return Stream.of(
                new Flood("pings", signedIn, control(signedIn, PING, "x".repeat(125))),
                new Flood("pongs", signedIn, control(signedIn, PONG, "x".repeat(125))),
                new Flood("binary frames", signedIn, control(signedIn, BINARY, "x".repeat(500))),
                new Flood(
                        "pieces of a message without an end",
                        signedIn,
                        pieces(signedIn, "x".repeat(4_000))));
    }

    /// One of each rate.
    private static Stream<Flood> requests() {
        return Stream.of(
                stranger("auth.login", "{\"name\":\"eve\",\"password\":\"%d\",\"device\":\"x\"}"),
                stranger("auth.refresh", "{\"refreshToken\":\"junk%d\"}"),
                stranger(
                        "auth.register",
                        "{\"name\":\"sock%d\",\"password\":\"a password\",\"device\":\"x\"}"),
                stranger("account.whoami", "{}"),
                member("friend.find", "{\"name\":\"a\",\"limit\":50}"),
                member("account.edit", "{\"nickname\":\"n%d\"}"),
                member(
                        "auth.password",
                        "{\"oldPassword\":\"x%d\",\"newPassword\":\"a new password\"}"),
                member("application.friend", "{\"name\":\"nobody%d\"}"),
                new Flood(
                        "`conversation.send`",
                        true,
                        frames(
                                true,
                                (target, number) ->
                                        request(
                                                number,
                                                "conversation.send",
                                                "{\"conversation\":\""
                                                        + target.conversation()
                                                        + "\",\"clientId\":\"flood-"
                                                        + System.nanoTime()
                                                        + "\",\"body\":{\"kind\":\"text\","
                                                        + "\"text\":\"spam\"}}"))));
    }

    private static Flood stranger(String operation, String request) {
        return new Flood("`" + operation + "`", false, frames(false, requests(operation, request)));
    }

    private static Flood member(String operation, String request) {
        return new Flood("`" + operation + "`", true, frames(true, requests(operation, request)));
    }

    private static FrameOf requests(String operation, String request) {
        return (_, number) -> request(number, operation, request.formatted(number));
    }

    private static String request(String operation, String request) {
        return request(1, operation, request);
    }

    private static String request(long id, String operation, String request) {
        return "{\"type\":\"request\",\"id\":"
                + id
                + ",\"operation\":\""
                + operation
                + "\",\"request\":"
                + request
                + "}";
    }

    private static String ack(FloodTarget target, long number) {
        return "{\"type\":\"ack\",\"conversation\":\"" + (1_000_000 + number) + "\",\"seq\":1}";
    }

    private static String fields(int count, int most) {
        StringBuilder text =
                new StringBuilder("{\"type\":\"request\",\"id\":1,\"operation\":\"auth.login\"");
        LongStream.range(0, count)
                .takeWhile(_ -> text.length() < most)
                .forEach(i -> text.append(",\"").append(Long.toString(i, 36)).append("\":1"));
        return text.append('}').toString();
    }

    private static Kind frames(boolean signedIn, String text) {
        return frames(signedIn, (_, _) -> text);
    }

    /// Whoever reads what comes back.
    private static Kind frames(boolean signedIn, FrameOf frame) {
        return target -> {
            try (RawConnection wire = target.greeted(signedIn)) {
                Thread.ofVirtual().start(() -> readAll(wire));
                return send(wire, target, number -> wire.write(frame.text(target, number)));
            }
        };
    }

    private static Kind unread(boolean signedIn, String text) {
        return target -> {
            try (RawConnection wire = target.greeted(signedIn)) {
                return send(wire, target, _ -> wire.write(text));
            }
        };
    }

    private static Kind control(boolean signedIn, int first, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.US_ASCII);
        return target -> {
            try (RawConnection wire = target.greeted(signedIn)) {
                Thread.ofVirtual().start(() -> readAll(wire));
                return send(wire, target, _ -> wire.write(first, bytes));
            }
        };
    }

    private static Kind pieces(boolean signedIn, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.US_ASCII);
        return target -> {
            try (RawConnection wire = target.greeted(signedIn)) {
                Thread.ofVirtual().start(() -> readAll(wire));
                return send(
                        wire,
                        target,
                        number -> wire.write(number == 0 ? TEXT_TO_BE_CONTINUED : 0, bytes));
            }
        };
    }

    /// One of many.
    private interface Step {
        void take(long number) throws IOException;
    }

    private static long send(RawConnection wire, FloodTarget target, Step step) {
        long sent = 0;
        try {
            while (!target.isClosed()) {
                step.take(sent++);
                if (sent % AT_ONCE == 0) {
                    wire.flush();
                }
            }
        } catch (IOException _) {
            // the server has closed the connection
        }
        return sent;
    }

    private static void readAll(RawConnection wire) {
        try {
            while (true) {
                String _ = wire.read();
            }
        } catch (IOException _) {
            // it is over
        }
    }
}
