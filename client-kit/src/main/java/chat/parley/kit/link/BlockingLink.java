package chat.parley.kit.link;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// A link for a program that asks a few things and ends: its methods block, until a deadline for
/// all of them together. For one thread.
public final class BlockingLink implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerLink link;
    private long deadlineNanos;
    private final Object changed = new Object();
    private LinkState state = new LinkState.Connecting(1);

    private BlockingLink(ServerLink link, Duration timeout) {
        this.link = link;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /// Opens a link.
    ///
    /// @param timeout how long everything may take
    public static BlockingLink begin(ServerLink link, Duration timeout) {
        return begin(link, timeout, _ -> {});
    }

    /// The same for a program that also listens.
    ///
    /// @param listener told of everything that happens, as by [ServerLink#open]
    public static BlockingLink begin(
            ServerLink link, Duration timeout, Consumer<LinkEvent> listener) {
        BlockingLink blocking = new BlockingLink(link, timeout);
        link.open(
                news -> {
                    blocking.hear(news);
                    listener.accept(news);
                });
        return blocking;
    }

    /// Over a link that somebody else has opened and closes, and whose news they hand on by
    /// [#hear], beginning with where it stands. It has no time yet: [#allow] gives some.
    public static BlockingLink over(ServerLink link) {
        return new BlockingLink(link, Duration.ZERO);
    }

    /// Takes up what the link says. From any thread.
    public void hear(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged(LinkState now)) {
            synchronized (changed) {
                state = now;
                changed.notifyAll();
            }
        }
    }

    /// From now on there is this much time. From any thread: whoever waits goes by it at once.
    public void allow(Duration timeout) {
        synchronized (changed) {
            deadlineNanos = System.nanoTime() + timeout.toNanos();
            changed.notifyAll();
        }
    }

    /// The way to the same server over HTTP; empty where the link goes another way.
    public Optional<HttpAccess> http() {
        return link.http();
    }

    /// Waits for the session.
    ///
    /// @throws LinkLost if the server cannot be reached
    /// @throws Refused if nobody is signed in, or no longer
    public Welcome session() {
        return session(false).welcome();
    }

    /// Waits for the session, through failed tries, until the deadline.
    ///
    /// @throws LinkLost at the deadline
    /// @throws Refused if nobody is signed in, or no longer
    public void awaitSession() {
        session(true);
    }

    /// Waits for what the server says to whoever connects, signed in or not.
    ///
    /// @throws LinkLost if the server cannot be reached
    /// @throws Refused if it sends this client away
    public Welcome welcome() {
        return ready(false).welcome();
    }

    private LinkState.Ready session(boolean patient) {
        LinkState.Ready ready = ready(patient);
        if (!ready.signedIn()) {
            throw new Refused(Reason.UNAUTHENTICATED);
        }
        return ready;
    }

    /// Registers or logs in.
    public SignedIn signIn(AuthRequest<SignedIn> request) {
        ready(false);
        return Awaited.answer(link.signIn(request), remaining());
    }

    /// Asks once.
    ///
    /// @throws LinkLost if there is no answer in time
    /// @throws Refused also if the server ended the session instead of answering, and says why
    public <A extends Record> A ask(Request<A> request) {
        LinkState.Ready session = session(false);
        try {
            return Awaited.answer(link.ask(request), remaining());
        } catch (LinkLost lost) {
            throw why(lost, session);
        }
    }

    /// Asks once what anybody may ask, signed in or not.
    ///
    /// @throws LinkLost if there is no answer in time
    public <A extends Record> A askAsAnybody(Request<A> request) {
        ready(false);
        return Awaited.answer(link.ask(request), remaining());
    }

    /// Asks, and waits where that was too fast; never again where the answer was lost.
    ///
    /// @throws LinkLost if there is no answer in time
    public <A extends Record> A askInTime(Request<A> request) {
        while (true) {
            try {
                return ask(request);
            } catch (Refused refused) {
                boolean tooFast = refused.reason() == Reason.RATE_LIMITED;
                if (!tooFast || !pause(wait(refused))) {
                    throw refused;
                }
            }
        }
    }

    /// Asks as often as it takes until the deadline, through lost connections and passing refusals.
    /// For requests that can be repeated without harm.
    ///
    /// @throws LinkLost at the deadline
    public <A extends Record> A askUntilAnswered(Request<A> request) {
        while (true) {
            session(true);
            try {
                return Awaited.answer(link.ask(request), remaining());
            } catch (LinkLost lost) {
                if (!pause(PAUSE)) {
                    throw lost;
                }
            } catch (Refused refused) {
                if (!refused.reason().passes() || !pause(wait(refused))) {
                    throw refused;
                }
            }
        }
    }

    private static Duration wait(Refused refused) {
        return Objects.requireNonNullElse(refused.retryAfter(), PAUSE);
    }

    /// Waits a little; false, at once, if that would be beyond the deadline.
    public boolean pause(Duration time) {
        if (time.compareTo(remaining()) >= 0) {
            return false;
        }
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until requests can be asked.
    ///
    /// @param patient whether to wait through failed tries, until the deadline
    private LinkState.Ready ready(boolean patient) {
        synchronized (changed) {
            while (true) {
                switch (state) {
                    case LinkState.Ready ready -> {
                        return ready;
                    }
                    case LinkState.Ended ended -> throw ended(ended);
                    case LinkState.Failed failed -> throw failed(failed);
                    case LinkState.Waiting(_, Sentence why) when !patient || isLate() ->
                            throw new LinkLost(why);
                    case LinkState.Waiting _, LinkState.Connecting _ -> refuseLate();
                }
                try {
                    changed.wait(remaining().toMillis() + 1);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new LinkLost(LinkText.INTERRUPTED);
                }
            }
        }
    }

    /// An answer is lost a moment before it is known what became of the session.
    private RuntimeException why(LinkLost lost, LinkState.Ready session) {
        synchronized (changed) {
            while (state.equals(session) && !isLate()) {
                try {
                    changed.wait(remaining().toMillis() + 1);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return lost;
                }
            }
            return switch (state) {
                case LinkState.Ended ended when ended.reason() != null -> ended(ended);
                case LinkState.Failed failed -> failed(failed);
                case LinkState.Ended _,
                        LinkState.Ready _,
                        LinkState.Waiting _,
                        LinkState.Connecting _ ->
                        lost;
            };
        }
    }

    /// A mistake in this program is no trouble with the server; nor is a file of it that is in a
    /// wrong state, which people can mend.
    private static RuntimeException failed(LinkState.Failed failed) {
        return failed.mistake() instanceof UsageProblem here
                ? here
                : new IllegalStateException(failed.mistake());
    }

    private static RuntimeException ended(LinkState.Ended ended) {
        return ended.reason() == null
                ? new LinkLost(LinkText.CLOSED)
                : Refused.quoted(ended.reason(), ended.detail(), List.of(), null, ended.penalty());
    }

    private void refuseLate() {
        if (isLate()) {
            throw new LinkLost(LinkText.TOO_LATE);
        }
    }

    private boolean isLate() {
        return remaining().isZero();
    }

    private Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }

    @Override
    public void close() {
        link.close();
    }
}
