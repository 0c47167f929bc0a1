package chat.parley.ssh.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.throttle.ChannelStreamWriter;
import org.apache.sshd.common.channel.throttle.ChannelStreamWriterResolver;
import org.apache.sshd.common.channel.throttle.DefaultChannelStreamWriter;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;

/// Bounds what waits for one connection's reader: a client may announce a window of 4 GiB and then
/// read nothing. Whoever writes waits for room; a reader that makes none for too long is gone.
///
/// @param bytes for all channels of a connection together
/// @param patience how long whoever writes waits
public record OutputBudget(int bytes, Duration patience) implements ChannelStreamWriterResolver {
    private static final AttributeKey<Semaphore> ROOM = new AttributeKey<>();

    @Override
    public ChannelStreamWriter resolveChannelStreamWriter(Channel channel, byte command) {
        Session session = channel.getSession();
        return new Writer(
                channel, session.computeAttributeIfAbsent(ROOM, _ -> new Semaphore(bytes)));
    }

    private final class Writer extends DefaultChannelStreamWriter {
        private final Semaphore room;

        Writer(Channel channel, Semaphore room) {
            super(channel);
            this.room = room;
        }

        @Override
        public IoWriteFuture writeData(Buffer packet) throws IOException {
            int size = Math.min(packet.available(), bytes);
            take(size);
            try {
                IoWriteFuture written = super.writeData(packet);
                written.addListener(_ -> room.release(size));
                return written;
            } catch (IOException | RuntimeException e) {
                room.release(size);
                throw e;
            }
        }

        private void take(int size) throws IOException {
            try {
                if (!room.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new SocketTimeoutException("nobody reads");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }
}
