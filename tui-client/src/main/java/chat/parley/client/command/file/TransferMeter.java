package chat.parley.client.command.file;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.ByteCount;
import chat.parley.kit.transfer.TransferProgress;
import java.io.PrintStream;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How far a file has come, on one line of a person's terminal, which is empty again afterwards.
/// Where nobody sits at one nothing is shown.
final class TransferMeter implements TransferProgress, AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String CLEAR = "\r\u001b[K";
    private static final int WHOLE = 100;

    private final PrintStream err;
    private final boolean shown;
    private final String name;
    private final LongSupplier nanoTime;
    private final long started;
    private long last;
    private boolean dirty;

    TransferMeter(Console console, String name) {
        this(console, name, System::nanoTime);
    }

    TransferMeter(Console console, String name, LongSupplier nanoTime) {
        err = console.err();
        shown = console.interactive();
        this.name = VisibleText.line(name);
        this.nanoTime = nanoTime;
        started = nanoTime.getAsLong();
        last = started;
    }

    @Override
    public void arrived(long bytes, OptionalLong size) {
        long now = nanoTime.getAsLong();
        if (!shown || now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        dirty = true;
        String share =
                size.isPresent() && size.getAsLong() > 0
                        ? " %d%% of %s"
                                .formatted(
                                        bytes * WHOLE / size.getAsLong(),
                                        ByteCount.text(size.getAsLong()))
                        : " " + ByteCount.text(bytes);
        long perSecond = Math.round(bytes * 1e9 / Math.max(1, now - started));
        err.print(CLEAR + name + share + "  " + ByteCount.text(perSecond) + "/s");
        err.flush();
    }

    @Override
    public void close() {
        if (dirty) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
