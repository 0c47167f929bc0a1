package chat.parley.server.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Raw bytes in and lines out, like `nc -U`.
final class NetCat implements AutoCloseable {
    static final String HELLO = "{\"type\":\"hello\",\"client\":\"nc\"}\n";

    private final SocketChannel channel;
    private final BufferedReader lines;

    NetCat(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    NetCat say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    NetCat say(byte[] bytes) throws IOException {
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            channel.write(rest);
        }
        return this;
    }

    /// Like `nc -N` at the end of its input.
    NetCat sayNoMore() throws IOException {
        channel.shutdownOutput();
        return this;
    }

    /// The next line; null at the end.
    @Nullable String line() throws IOException {
        return lines.readLine();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
