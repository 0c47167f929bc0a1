package chat.parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The full screen on a real terminal, which `script` makes: what it draws can be read, and keys
/// can be pressed.
final class PtyScreen implements AutoCloseable {
    private static final String SIZE = "stty rows 40 cols 120; ";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] LEAVE = {3};
    private static final byte[] ERASE_LINE = {21};
    private static final Pattern RSS = Pattern.compile("(?m)^(Rss|Pss):\\s+(\\d+) kB");

    private final long startedAtNanos = System.nanoTime();
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor();
    private final Process process;
    private final InputStream drawn;
    private final byte[] buffer = new byte[65_536];

    /// What a process holds, in megabytes: all of it, and its share of what others hold too.
    record Memory(double resident, double proportional) {}

    PtyScreen(Home home) throws IOException {
        process =
                home.process(
                                List.of(
                                        "script",
                                        "-qec",
                                        SIZE + "exec '" + home.parley() + "'",
                                        "/dev/null"))
                        .start();
        drawn = process.getInputStream();
    }

    /// Waits until a text was drawn.
    ///
    /// @return after how many nanoseconds since the start
    long awaitText(String text) throws IOException {
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
    void settle(Duration time) throws IOException, InterruptedException {
        Thread.sleep(time);
        while (drawn.available() > 0) {
            drawn.skipNBytes(drawn.available());
        }
    }

    Memory memory() throws IOException {
        long pid =
                process.descendants()
                        .filter(one -> one.info().command().orElse("").endsWith("java"))
                        .findFirst()
                        .orElseThrow()
                        .pid();
        String rollup = Files.readString(Path.of("/proc/" + pid + "/smaps_rollup"));
        return new Memory(megabytes(rollup, "Rss"), megabytes(rollup, "Pss"));
    }

    private static double megabytes(String rollup, String name) throws IOException {
        Matcher line = RSS.matcher(rollup);
        while (line.find()) {
            if (line.group(1).equals(name)) {
                return Long.parseLong(line.group(2)) / 1024.0;
            }
        }
        throw new IOException(String.format(Locale.ROOT, "no %s in %s", name, rollup));
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
