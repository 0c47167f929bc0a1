package chat.parley.client.term.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a terminal on two threads: one waits for bytes, the other, a virtual one, decodes them,
/// measures the silences, and tells the listener. Ends with the stream, or when closed.
public final class InputReader implements AutoCloseable {
    private static final int CHUNK_BYTES = 8_192;
    private static final int CHUNKS_WAITING = 64;
    /// A read gives at least one byte, so an empty chunk is none.
    private static final byte[] END = new byte[0];

    private final InputStream in;
    private final Bursts bursts;
    private final InputDecoder decoder;
    private final Consumer<Input> listener;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_WAITING);
    private final Thread reading;
    private final Thread decoding =
            Thread.ofVirtual().name("terminal-decode").unstarted(this::decode);

    /// @param waiting makes the thread that waits: standard input would hold a virtual one's
    /// carrier
    public InputReader(InputStream in, Consumer<Input> listener, Thread.Builder waiting) {
        this.in = in;
        this.reading = waiting.name("terminal-read").unstarted(this::read);
        this.listener = listener;
        this.bursts = new Bursts(listener);
        this.decoder = new InputDecoder(bursts);
    }

    public void start() {
        decoding.start();
        reading.start();
    }

    /// Stops telling. The thread that waits for bytes ends with the next of them, or the stream.
    @Override
    public void close() {
        decoding.interrupt();
        reading.interrupt();
    }

    private void read() {
        try {
            readChunks();
            chunks.put(END);
        } catch (InterruptedException e) {
            // Closed: nobody decodes any more.
        }
    }

    private void readChunks() throws InterruptedException {
        byte[] buffer = new byte[CHUNK_BYTES];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                chunks.put(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            // A terminal that hung up ends like one that was closed.
        }
    }

    private void decode() {
        try {
            int silentMillis = 0;
            while (true) {
                int waitMillis = waitMillis(silentMillis);
                byte[] chunk = next(waitMillis);
                if (chunk != null && chunk.length == 0) {
                    break;
                }
                silentMillis = chunk == null ? silentMillis + waitMillis : 0;
                decode(chunk, silentMillis);
            }
            decode(null, Integer.MAX_VALUE);
            listener.accept(new Input.Closed());
        } catch (InterruptedException e) {
            // Closed: nobody listens any more.
        }
    }

    private void decode(byte @Nullable [] chunk, int silentMillis) {
        if (chunk != null) {
            decoder.feed(chunk);
            return;
        }
        decoder.silent(silentMillis);
        if (bursts.isHolding() && silentMillis >= Bursts.SILENCE_MILLIS) {
            bursts.release();
        }
    }

    /// Until the next moment at which silence means something; 0: it never will.
    private int waitMillis(int silentMillis) {
        int burst = bursts.isHolding() ? Bursts.SILENCE_MILLIS : 0;
        int sequence = decoder.patienceMillis();
        int next = burst == 0 || sequence == 0 ? burst + sequence : Math.min(burst, sequence);
        return next == 0 ? 0 : Math.max(1, next - silentMillis);
    }

    private byte @Nullable [] next(int waitMillis) throws InterruptedException {
        return waitMillis == 0 ? chunks.take() : chunks.poll(waitMillis, TimeUnit.MILLISECONDS);
    }
}
