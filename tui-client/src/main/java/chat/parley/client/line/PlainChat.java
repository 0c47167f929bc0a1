package chat.parley.client.line;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.follow.Following;
import chat.parley.kit.follow.LogFollower;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.ClientId;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The plain-line mode: a chat of lines that are typed and lines that are printed, with nothing
/// drawn. What comes is printed once and in order; what is typed is stored once and in order. It
/// marks nothing as read unless told to.
///
/// Threads: one reads lines and waits for their answers; the link's own prints what is new. It is
/// over when either is.
public final class PlainChat {
    /// People wait as long as it takes, and leave when they like.
    private static final Duration PATIENCE = Duration.ofDays(365);

    private final Invocation invocation;
    private final @Nullable String target;
    private final String clientIds;
    private final CompletableFuture<Integer> over = new CompletableFuture<>();

    /// Prepares it.
    ///
    /// @param target the conversation to begin with, as `@name` or `#group`; null for none
    public PlainChat(Invocation invocation, @Nullable String target) {
        this.invocation = invocation;
        this.target = target;
        this.clientIds = ClientId.at(invocation.console().clock().millis(), new Random()) + "-";
    }

    /// Runs until the person leaves.
    ///
    /// @return the exit code: [ExitCode#PARTLY] if a line could not be done
    /// @throws chat.parley.protocol.Refused if the server ended it
    /// @throws chat.parley.kit.transport.LinkLost if the server was not reached at all
    public int run() {
        LineOutput output =
                new LineOutput(invocation, clientIds, () -> over.complete(ExitCode.DONE));
        ServerLink link = invocation.link();
        LogFollower news = new LogFollower(link, new Following.AllFromNow(), output);
        CompletableFuture<Void> _ =
                news.over().whenComplete((_, failure) -> end(ExitCode.DONE, failure));
        try (BlockingLink asking =
                BlockingLink.begin(link, PATIENCE, event -> hear(event, output, news))) {
            TypedLines lines =
                    new TypedLines(invocation, asking, () -> isOver(link), output, clientIds);
            Thread.ofVirtual().name("typed-lines").start(() -> read(lines));
            return over.join();
        } catch (CompletionException e) {
            throw Causes.unwrapped(e);
        }
    }

    private static void hear(LinkEvent event, LineOutput output, LogFollower news) {
        output.hear(event);
        news.hear(event);
    }

    private static boolean isOver(ServerLink link) {
        return switch (link.state()) {
            case LinkState.Ended _, LinkState.Failed _ -> true;
            case LinkState.Connecting _, LinkState.Ready _, LinkState.Waiting _ -> false;
        };
    }

    private void read(TypedLines lines) {
        try {
            end(lines.run(target), null);
        } catch (Throwable failure) {
            end(ExitCode.BUG, failure);
        }
    }

    private void end(int code, @Nullable Throwable failure) {
        if (failure == null) {
            over.complete(code);
        } else {
            over.completeExceptionally(failure);
        }
    }
}
