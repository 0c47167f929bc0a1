package chat.parley.bench.screen;

import chat.parley.bench.Frames;
import chat.parley.bench.Pace;
import chat.parley.bench.PipelinedSender;
import chat.parley.bench.ProcessMemory;
import chat.parley.bench.RawConnection;
import chat.parley.bench.ServerProcess;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A burst of messages into the conversation that is open on the full screen, a real one on a real
/// terminal, while somebody writes there.
public final class Burst {
    private static final int UNDER_WAY = 64;
    private static final int KEYS_A_LINE = 30;
    private static final int SAMPLES = 10;
    /// One letter, for of longer words only the letters that differ may be drawn.
    private static final String LAST = "完";
    private static final String[] WORDS = {
        "disk", "archive", "发布窗口", "replica", "收到", "checksum", "deploy", "队列", "ok", "retry"
    };

    private final ServerProcess server;
    private final SignedIn sender;
    private final Id conversation;
    private int runs;

    /// What was seen of it.
    ///
    /// @param perSecond how fast the messages were sent
    /// @param shownAfter from the last one's acknowledgement until it was on the screen
    /// @param frameMillis how long each frame stood, while messages arrived
    /// @param echoMillis from each key that was pressed meanwhile to its echo
    /// @param memory at each tenth of the way
    public record Seen(
            double perSecond,
            Duration shownAfter,
            List<Double> frameMillis,
            List<Double> echoMillis,
            List<ProcessMemory> memory) {}

    /// Has two people made friends.
    public Burst(ServerProcess server, String reader, String writer)
            throws IOException, InterruptedException {
        this.server = server;
        SignedIn receiver = server.register(reader);
        sender = server.register(writer);
        conversation = server.befriend(sender, receiver);
    }

    /// Sends, and watches.
    ///
    /// @param screen on which the conversation is open
    public Seen run(PtyScreen screen, int count, Pace pace)
            throws IOException, InterruptedException {
        String run = "burst" + ++runs;
        FrameWatch watch = screen.watch();
        AtomicInteger sent = new AtomicInteger();
        long began = System.nanoTime();
        CompletableFuture<Double> sending =
                CompletableFuture.supplyAsync(
                        () -> send(run, count, pace, sent), PipelinedSender.READERS);
        List<Double> echoes = new ArrayList<>();
        List<ProcessMemory> memory = new ArrayList<>();
        while (!sending.isDone()) {
            echoes.add(screen.echo(watch, letter(echoes.size())));
            if (echoes.size() % KEYS_A_LINE == 0) {
                screen.eraseLine();
            }
            if (sent.get() >= (long) count * (memory.size() + 1) / SAMPLES) {
                memory.add(screen.memory());
            }
        }
        double perSecond = sending.join();
        long acknowledged = System.nanoTime();
        CompletableFuture<Long> last = watch.lookFor(LAST);
        server.ask(new Send(conversation, run + "-last", new Body.Text(LAST)), sender);
        long shown = last.orTimeout(1, TimeUnit.MINUTES).join();
        memory.add(screen.memory());
        return new Seen(
                perSecond,
                Duration.ofNanos(shown - acknowledged),
                between(watch.frames(), began, shown),
                echoes,
                memory);
    }

    /// Of a script in which nobody else writes.
    private static char letter(int number) {
        return (char) ('\u0430' + number % 32);
    }

    private double send(String run, int count, Pace pace, AtomicInteger sent) {
        try (RawConnection wire = Frames.signedIn(server, sender)) {
            return new PipelinedSender(wire, UNDER_WAY)
                    .run(count, pace, i -> frame(run, i, sent), Frames::isAnswer)
                    .perSecond();
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private String frame(String run, int number, AtomicInteger sent) {
        sent.set(number);
        StringBuilder text = new StringBuilder("no. ").append(number);
        for (int i = 0; i < 3 + number % 12; i++) {
            text.append(' ').append(WORDS[(number * 7 + i * 3) % WORDS.length]);
        }
        return Frames.send(conversation, run, number, text.toString());
    }

    private static List<Double> between(List<Long> frames, long from, long to) {
        List<Double> millis = new ArrayList<>();
        long before = 0;
        for (long frame : frames) {
            if (frame > from && frame <= to) {
                if (before != 0) {
                    millis.add((frame - before) / 1e6);
                }
                before = frame;
            }
        }
        return millis;
    }
}
