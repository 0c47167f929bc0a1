package chat.parley.server.router;

import chat.parley.protocol.Limits;
import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.server.limit.Bound;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The limits of what is asked, for the document.
public final class RouterBounds {
    private RouterBounds() {}

    public static List<Bound> all() {
        return Stream.of(frames(), rates(), kept()).flatMap(List::stream).toList();
    }

    private static List<Bound> frames() {
        return List.of(
                new Bound(
                        "frames of every kind, before sign-in",
                        "a connection",
                        FramePace.STRANGER.toString(),
                        "they wait, then their sender does"),
                new Bound(
                        "frames of every kind, after sign-in",
                        "a connection",
                        FramePace.SIGNED_IN.toString(),
                        "they wait, then their sender does"),
                new Bound(
                        "`heartbeat`, `ack`, `request`",
                        "a connection",
                        "count for " + FramePace.Cost.FRAME.tokens() + " frame",
                        "as for frames"),
                new Bound("`hello`", "a connection", counts(FramePace.Cost.HELLO), "as for frames"),
                new Bound(
                        "`ack` of a conversation one is not in, or past its head",
                        "a connection",
                        counts(FramePace.Cost.FALSE_ACK),
                        "as for frames; nothing is kept"),
                new Bound(
                        "`request` that is refused before it is carried out",
                        "a connection",
                        counts(FramePace.Cost.BAD_REQUEST) + ", beside its rate",
                        "as for frames"),
                new Bound("what is no frame", "a connection", "none", "`BAD_FRAME`, closed"),
                new Bound(
                        "a frame",
                        "a connection",
                        Limits.FRAME_BYTES + " bytes",
                        "`TOO_LARGE`, closed"),
                new Bound(
                        "wrong fields that an answer names",
                        "a request",
                        Limits.FIELD_PROBLEMS
                                + ", names of at most "
                                + Limits.FIELD_NAME_CHARACTERS
                                + " characters",
                        "not named"));
    }

    private static String counts(FramePace.Cost cost) {
        return "counts for " + (cost.tokens() + 1) + " frames";
    }

    private static List<Bound> rates() {
        return Arrays.stream(Rate.values())
                .map(
                        rate ->
                                new Bound(
                                        "operations of rate `" + rate + "`",
                                        "an account; before sign-in an address",
                                        Rates.allowance(rate).toString(),
                                        "`RATE_LIMITED`, with when to come back"))
                .toList();
    }

    private static List<Bound> kept() {
        return List.of(
                new Bound(
                        "frames that wait to be dealt with",
                        "a connection",
                        InboundQueue.MOST_FRAMES + ", or " + InboundQueue.MOST_BYTES + " bytes",
                        "no more are read"),
                new Bound(
                        "writes under way",
                        "a connection",
                        "" + PendingWrites.MOST,
                        "the next waits"),
                new Bound(
                        "accounts and addresses whose use is remembered",
                        "all",
                        "" + Rates.MOST_KEPT,
                        "those that come rarely are forgotten"));
    }
}
