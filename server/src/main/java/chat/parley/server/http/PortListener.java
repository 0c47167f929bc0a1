package chat.parley.server.http;

import chat.parley.protocol.Refused;
import chat.parley.server.config.HostPort;
import chat.parley.server.http.route.Routes;
import chat.parley.server.router.DoorContext;
import chat.parley.server.tls.RenewedCertificate;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's port: accepts connections, and sets up what each passes through.
@SuppressWarnings("FutureReturnValueIgnored") // what follows the end of a connection
public final class PortListener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PortListener.class);
    private static final int BACKLOG = 4_096;
    static final int HTTP_SILENCE_SECONDS = 60;

    /// How long somebody may take to hear that there is no room.
    private static final int UNWELCOME_SILENCE_SECONDS = 5;

    /// How much a socket's queue holds before what follows waits in the outbox.
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(32 * 1024, 64 * 1024);

    /// How much is read at once: what a buffer full of the smallest frames becomes is bounded too.
    private static final RecvByteBufAllocator AT_ONCE =
            new AdaptiveRecvByteBufAllocator(64, 2 * 1024, 8 * 1024);

    private static final long LAST_WORDS_MILLIS = 2_000;

    private final Proxies proxies;
    private final ConnectionLimit limit;
    private final HttpConnections connections = new HttpConnections();
    private final BodyBudget bodies = new BodyBudget();
    private final HttpDoor door;
    private final WebSocketDoor webSockets;
    private final Optional<RenewedCertificate> certificate;
    private volatile @Nullable SslContext tls;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final Channel port;

    /// Starts to listen.
    ///
    /// @param routes what answers at which path
    /// @throws IllegalArgumentException if its certificate cannot be used
    /// @throws IllegalStateException if it cannot listen there, as when another program does
    public PortListener(
            WebConfig config, DoorContext doorContext, Routes routes, InstantSource clock) {
        proxies = new Proxies(config.trustedProxies());
        certificate =
                config.tls()
                        .map(
                                files ->
                                        new RenewedCertificate(
                                                files, clock, it -> tls = Tls.context(it)));
        tls = certificate.map(it -> Tls.context(it.current())).orElse(null);
        limit = new ConnectionLimit(config.connections(), config.connectionsOfAddress(), proxies);
        door = new HttpDoor(config, doorContext, routes);
        webSockets = new WebSocketDoor(doorContext);
        port = bind(config.listen());
    }

    private Channel bind(String address) {
        ServerBootstrap bootstrap =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.RECVBUF_ALLOCATOR, AT_ONCE)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        arrived(channel);
                                    }
                                });
        ChannelFuture bound = bootstrap.bind(HostPort.parse(address)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close(loops);
            throw new IllegalStateException(
                    "cannot listen on " + address + ": " + bound.cause().getMessage());
        }
        return bound.channel();
    }

    /// Whoever finds no room is heard out, told so, and sent away.
    private void arrived(SocketChannel channel) {
        InetAddress address = channel.remoteAddress().getAddress();
        if (limit.isTooFast(address)) {
            channel.close(); // words would cost more than the connection
            return;
        }
        try {
            limit.enter(address);
            channel.closeFuture().addListener(_ -> limit.leave(address));
            pipeline(channel, HTTP_SILENCE_SECONDS, connection(null));
        } catch (Refused refused) {
            log.info("{} was turned away: {}", address.getHostAddress(), refused.getMessage());
            pipeline(channel, UNWELCOME_SILENCE_SECONDS, connection(refused));
        }
    }

    private HttpConnection connection(@Nullable Refused unwelcome) {
        return new HttpConnection(connections, proxies, door, webSockets, unwelcome);
    }

    /// What every connection passes through, until it becomes a WebSocket (see
    /// [chat.parley.server.ws.WebSocketDoor#upgrade]).
    private void pipeline(SocketChannel channel, int silenceSeconds, HttpConnection connection) {
        ChannelPipeline pipeline = channel.pipeline();
        SslContext context = tls;
        if (context != null) {
            // bytes in clear, when a certificate is configured
            pipeline.addLast(context.newHandler(channel.alloc()));
        }
        // who says nothing is not waited for
        pipeline.addLast(new Silence(silenceSeconds, connection::streamed));
        // nor who drips a request
        pipeline.addLast(new RequestDeadline(connection::tooLate));
        // bytes <-> parts of requests and answers
        pipeline.addLast(new HttpServerCodec());
        // parts -> a whole request, up to 1 MiB, or a head and what follows as it comes
        pipeline.addLast(new RequestAggregator(door, bodies));
        // long answers go out as the other end reads them
        pipeline.addLast(new ChunkedWriteHandler());
        // a request -> its answer, or a WebSocket
        pipeline.addLast(connection);
    }

    /// The address, with the port that was chosen when 0 was asked for.
    public InetSocketAddress address() {
        return (InetSocketAddress) port.localAddress();
    }

    /// Takes up who may connect, and what with; not where.
    ///
    /// @return whether the certificate is another than before
    /// @throws IllegalArgumentException if its certificate cannot be used: nothing is taken up
    public boolean reload(WebConfig config) {
        boolean renewed = false;
        if (certificate.isPresent() && config.tls().isPresent()) {
            renewed = certificate.get().reload(config.tls().get());
        }
        limit.allow(config.connections(), config.connectionsOfAddress());
        if (config.tls().isPresent() == isEncrypted()) {
            door.reload(config);
        }
        return renewed;
    }

    public boolean isEncrypted() {
        return certificate.isPresent();
    }

    /// The certificate, which somebody has to look at from time to time; empty without one.
    public Optional<RenewedCertificate> certificate() {
        return certificate;
    }

    /// Accepts no more connections and no more calls; what is under way goes on.
    public void stopAccepting() {
        port.close().syncUninterruptibly();
        connections.end();
    }

    /// Waits until the calls under way are answered, after [#stopAccepting].
    public void awaitAnswers(Duration patience) {
        connections.awaitNone(patience);
    }

    @Override
    public void close() {
        stopAccepting();
        close(loops);
    }

    private static void close(EventLoopGroup loops) {
        loops.shutdownGracefully(0, LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS).syncUninterruptibly();
    }
}
