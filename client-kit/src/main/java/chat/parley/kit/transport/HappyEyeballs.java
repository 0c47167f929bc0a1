package chat.parley.kit.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Finds out which of a host's addresses answers: they are tried one after the other, the next one
/// as soon as the last has failed or has not answered for a moment, and the first that answers is
/// it. The scheme is RFC 8305's.
final class HappyEyeballs {
    private static final Duration STAGGER = Duration.ofMillis(250);

    private final int port;
    private final BlockingQueue<Try> done = new LinkedBlockingQueue<>();

    /// How one try went.
    ///
    /// @param failure null where it connected
    private record Try(InetAddress address, @Nullable IOException failure) {}

    private HappyEyeballs(int port) {
        this.port = port;
    }

    /// The address that answers first.
    ///
    /// @throws IOException the first address's failure, when none answers in time
    /// @throws LinkLost when none answers, nor fails, in time
    static InetAddress find(List<InetAddress> addresses, int port, Duration timeout)
            throws IOException, InterruptedException {
        HappyEyeballs race = new HappyEyeballs(port);
        List<Thread> tries =
                addresses.stream()
                        .map(
                                address ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("link-connects")
                                                .unstarted(() -> race.connect(address)))
                        .toList();
        try {
            return race.run(tries, timeout);
        } finally {
            tries.forEach(Thread::interrupt);
        }
    }

    private InetAddress run(List<Thread> tries, Duration timeout)
            throws IOException, InterruptedException {
        long giveUpNanos = System.nanoTime() + timeout.toNanos();
        IOException first = null;
        int started = 0;
        int failed = 0;
        while (failed < tries.size()) {
            long left = giveUpNanos - System.nanoTime();
            if (left <= 0) {
                break;
            }
            if (started < tries.size()) {
                tries.get(started++).start();
                left = Math.min(left, STAGGER.toNanos());
            }
            Try ended = done.poll(left, TimeUnit.NANOSECONDS);
            if (ended == null) {
                continue;
            }
            if (ended.failure() == null) {
                return ended.address();
            }
            failed++;
            first = first == null ? ended.failure() : first;
        }
        if (first == null) {
            throw new LinkLost(LinkText.NO_ANSWER, timeout.toSeconds());
        }
        throw first;
    }

    private void connect(InetAddress address) {
        try (SocketChannel _ = SocketChannel.open(new InetSocketAddress(address, port))) {
            done.add(new Try(address, null));
        } catch (IOException failure) {
            done.add(new Try(address, failure));
        }
    }
}
