package chat.parley.bench.screen;

import chat.parley.bench.ClientHome;
import chat.parley.bench.ProcessMemory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The full screen on a real terminal, which `script` makes: what it draws can be read, and keys
/// can be pressed.
public final class PtyScreen implements AutoCloseable {
    private static final String SIZE = "stty rows 40 cols 120; ";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] LEAVE = {3};
    private static final byte[] ERASE_LINE = {21};

    private final long startedAtNanos = System.nanoTime();
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor();
    private final Process process;
    private final InputStream drawn;
    private final byte[] buffer = new byte[65_536];

    public PtyScreen(ClientHome home) throws IOException {
        this(home, "'" + home.parley() + "'");
    }

    /// Of a program that draws it.
    ///
    /// @param command as a shell reads it
    public PtyScreen(ClientHome home, String command) throws IOException {
        process =
                home.process(List.of("script", "-qec", SIZE + "exec " + command, "/dev/null"))
                        .start();
        drawn = process.getInputStream();
    }

    /// Waits until a text was drawn.
    ///
    /// @return after how many nanoseconds since the start
    public long awaitText(String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        var watch = patience.schedule(process::destroy, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        while (seen.indexOf(text) < 0) {
            int count = drawn.read(buffer);
            if (count < 0) {
                throw new IOException("\"" + text + "\" was not drawn");
            }
            seen.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        watch.cancel(false);
        return System.nanoTime() - startedAtNanos;
    }

    /// Presses a key after all else has been drawn, and waits for its echo.
    ///
    /// @return the nanoseconds between
    long echo(char key) throws IOException, InterruptedException {
        settle(Duration.ofMillis(10));
        long pressedAtNanos = System.nanoTime();
        press(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
        awaitText(String.valueOf(key));
        return System.nanoTime() - pressedAtNanos;
    }

    /// Has all that is drawn from now on watched; nothing else is read from then on.
    FrameWatch watch() {
        return new FrameWatch(drawn);
    }

    /// Presses a key, whatever else is being drawn, and waits for its echo.
    ///
    /// @return the milliseconds between
    double echo(FrameWatch watch, char key) throws IOException {
        CompletableFuture<Long> seen = watch.lookFor(String.valueOf(key));
        long pressedAtNanos = System.nanoTime();
        press(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
        return (seen.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join() - pressedAtNanos)
                / 1e6;
    }

    void eraseLine() throws IOException {
        press(ERASE_LINE);
    }

    void press(byte[] keys) throws IOException {
        process.getOutputStream().write(keys);
        process.getOutputStream().flush();
    }

    /// Lets time pass, overlooking what is drawn.
    public void settle(Duration time) throws IOException, InterruptedException {
        Thread.sleep(time);
        while (drawn.available() > 0) {
            drawn.skipNBytes(drawn.available());
        }
    }

    ProcessMemory memory() throws IOException {
        long pid =
                process.descendants()
                        .filter(one -> one.info().command().orElse("").endsWith("java"))
                        .findFirst()
                        .orElseThrow()
                        .pid();
        return ProcessMemory.of(pid);
    }

    @Override
    public void close() throws IOException {
        try {
            eraseLine();
            press(LEAVE);
            press(LEAVE);
            process.getOutputStream().close();
        } finally {
            patience.shutdownNow();
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join().destroy();
        }
    }
}
