package chat.parley.server.local;

import chat.parley.protocol.Limits;
import chat.parley.server.router.DoorContext;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The host's own door: a unix socket in the data directory that speaks the frames of a WebSocket
/// as lines of JSON. Whoever says hello there without a token is the host's operator, so the kernel
/// is asked who is at the other end of each connection.
@SuppressWarnings("FutureReturnValueIgnored") // a channel that fails to close is gone
public final class LocalDoor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalDoor.class);

    /// How much a socket's queue holds before what follows waits in the outbox.
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(32 * 1024, 64 * 1024);

    private static final long LAST_WORDS_MILLIS = 500;

    private final DoorContext context;
    private final SocketFile file;
    private final Operators operators;
    private final EventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel listening;

    /// Starts to listen.
    ///
    /// @throws IllegalArgumentException if the path is too long
    /// @throws IllegalStateException if it cannot listen there, as when another server does
    public LocalDoor(Path path, DoorContext context) {
        this.context = context;
        file = new SocketFile(path);
        file.clear();
        listening = bind();
        file.makePrivate();
        operators = Operators.ownerOf(file.path());
        listening.config().setAutoRead(true);
    }

    /// Accepts nobody until the socket is private.
    private Channel bind() {
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(loop)
                        .channel(NioServerDomainSocketChannel.class)
                        .option(ChannelOption.AUTO_READ, false)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                        .childHandler(
                                new ChannelInitializer<NioDomainSocketChannel>() {
                                    @Override
                                    protected void initChannel(NioDomainSocketChannel channel) {
                                        admit(channel);
                                    }
                                });
        ChannelFuture bound = bootstrap.bind(file.address()).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close(loop);
            throw new IllegalStateException(
                    "cannot listen on " + file.path() + ": " + bound.cause().getMessage());
        }
        return bound.channel();
    }

    private void admit(NioDomainSocketChannel channel) {
        UnixDomainPrincipal peer =
                channel.config().getOption(NioChannelOption.of(ExtendedSocketOptions.SO_PEERCRED));
        if (peer == null || !operators.admit(peer.user())) {
            log.warn("{} may not use {}", peer, file.path());
            channel.close();
            return;
        }
        channel.pipeline()
                .addLast(new LineBasedFrameDecoder(Limits.FRAME_BYTES, true, true))
                .addLast(new LocalConnection(context, channel));
    }

    /// Accepts no more connections; those that are there go on.
    public void stopAccepting() {
        if (listening.isOpen()) {
            listening.close().syncUninterruptibly();
            file.delete();
        }
    }

    @Override
    public void close() {
        stopAccepting();
        close(loop);
    }

    private static void close(EventLoopGroup loop) {
        loop.shutdownGracefully(0, LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS).syncUninterruptibly();
    }
}
