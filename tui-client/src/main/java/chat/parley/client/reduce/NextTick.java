package chat.parley.client.reduce;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Fetch;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.RefusalDetails;
import chat.parley.kit.link.LinkState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// When a state next needs to know the time, so that idling costs nothing.
public final class NextTick {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private NextTick() {}

    /// The time of the next tick: in a second while something is counted down, retried or to be
    /// kept; else in the next minute, for mutes and silences end and days begin in one.
    public static Instant next(ClientState state) {
        Instant now = state.now();
        return hurried(state)
                ? now.plus(SECOND)
                : now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /// Whether it is time for a tick. A clock that was set back makes it so at once.
    public static boolean isDue(ClientState state, Instant now) {
        return !now.isBefore(next(state))
                || !now.isBefore(state.now().plus(SECOND))
                || now.isBefore(state.now());
    }

    /// Whether there is something else to see after a change: anything but the time has changed, or
    /// the time changes what is seen.
    public static boolean shows(ClientState before, ClientState after) {
        return !after.with(before.now()).equals(before)
                || hurried(before)
                || !hour(before).equals(hour(after))
                || !closed(before).equals(closed(after))
                || before.unread() != after.unread();
    }

    /// Days begin on one, in nearly all zones.
    private static Instant hour(ClientState state) {
        return state.now().truncatedTo(ChronoUnit.HOURS);
    }

    private static Optional<RefusalDetails> closed(ClientState state) {
        return state.open().flatMap(state::closed);
    }

    private static boolean hurried(ClientState state) {
        return state.connection().link() instanceof LinkState.Waiting
                || pausing(state.account().fetch(), state.now())
                || state.conversations().values().stream()
                        .anyMatch(one -> hurried(one, state.now()));
    }

    private static boolean hurried(ConversationState one, Instant now) {
        return !one.draft().kept()
                || Stream.of(one.refresh(), one.log().newer(), one.reading().tell())
                        .anyMatch(fetch -> pausing(fetch, now))
                || one.outbox().messages().stream()
                        .anyMatch(message -> message.progress() instanceof Progress.Retrying);
    }

    private static boolean pausing(Fetch fetch, Instant now) {
        return !fetch.underWay() && !fetch.mayStart(now);
    }
}
