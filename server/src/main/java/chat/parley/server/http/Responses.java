package chat.parley.server.http;

import chat.parley.server.http.route.Reply;
import chat.parley.server.http.route.ReplyBody;
import chat.parley.server.http.route.ReplyBody.BodyWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.stream.ChunkedInput;
import io.netty.handler.stream.ChunkedStream;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Writes the replies of one connection as HTTP has them, each with the headers that tell browsers
/// what not to do.
@SuppressWarnings("FutureReturnValueIgnored") // the last part tells how it ended
final class Responses {
    static final int CHUNK_BYTES = 32 * 1024;
    private static final String YEAR = "max-age=31536000";

    private final boolean encrypted;
    private volatile @Nullable BodyPipe last;

    /// For connections that are encrypted, or are not.
    Responses(boolean encrypted) {
        this.encrypted = encrypted;
    }

    /// Writes a response, a long one as the other end reads it, so that it is never held twice, and
    /// one that is made as it is read never at all.
    ///
    /// @param withBody whether the body follows, or was not asked for
    /// @param isLast whether the connection is closed after it, which is up to whoever asks
    /// @return done when all of it has been handed to the socket
    ChannelFuture write(ChannelHandlerContext ctx, Reply reply, boolean withBody, boolean isLast) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(reply.status());
        HttpHeaders headers = headers(reply, isLast);
        if (!withBody) {
            return ctx.writeAndFlush(whole(status, headers, Unpooled.EMPTY_BUFFER));
        }
        return switch (reply.body()) {
            case ReplyBody.Whole(byte[] bytes) when bytes.length <= CHUNK_BYTES ->
                    ctx.writeAndFlush(whole(status, headers, Unpooled.wrappedBuffer(bytes)));
            case ReplyBody.Whole(byte[] bytes) ->
                    write(
                            ctx,
                            status,
                            headers,
                            new ChunkedStream(new ByteArrayInputStream(bytes), CHUNK_BYTES));
            case ReplyBody.Written(long length, BodyWriter writer) -> {
                BodyPipe pipe = pipe(ctx, length);
                last = pipe;
                Thread.ofVirtual().name("http").start(() -> fill(pipe, writer));
                yield write(ctx, status, headers, pipe);
            }
        };
    }

    /// How much of the last body that is made as it is read has been taken.
    long streamed() {
        BodyPipe pipe = last;
        return pipe == null ? 0 : pipe.progress();
    }

    /// The last response of a connection, whose body is short.
    ///
    /// @throws IllegalArgumentException if it is made as it is read
    FullHttpResponse whole(Reply reply) {
        if (!(reply.body() instanceof ReplyBody.Whole(byte[] bytes))) {
            throw new IllegalArgumentException("a body that is made as it is read");
        }
        HttpResponseStatus status = HttpResponseStatus.valueOf(reply.status());
        return whole(status, headers(reply, true), Unpooled.wrappedBuffer(bytes));
    }

    private static DefaultFullHttpResponse whole(
            HttpResponseStatus status, HttpHeaders headers, ByteBuf body) {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                body,
                headers,
                DefaultHttpHeadersFactory.trailersFactory().newHeaders());
    }

    private static ChannelFuture write(
            ChannelHandlerContext ctx,
            HttpResponseStatus status,
            HttpHeaders headers,
            ChunkedInput<ByteBuf> body) {
        ctx.write(new DefaultHttpResponse(HttpVersion.HTTP_1_1, status, headers));
        return ctx.writeAndFlush(new HttpChunkedInput(body));
    }

    private static BodyPipe pipe(ChannelHandlerContext ctx, long length) {
        ChunkedWriteHandler chunks = ctx.pipeline().get(ChunkedWriteHandler.class);
        return new BodyPipe(length, chunks::resumeTransfer);
    }

    private static void fill(BodyPipe pipe, BodyWriter writer) {
        try {
            writer.write(pipe);
            pipe.finish();
        } catch (IOException e) {
            pipe.fail(e);
        } catch (RuntimeException | Error e) {
            pipe.fail(new IOException(e));
        }
    }

    private HttpHeaders headers(Reply reply, boolean isLast) {
        HttpHeaders headers = DefaultHttpHeadersFactory.headersFactory().newHeaders();
        secure(headers);
        headers.set(HttpHeaderNames.CONTENT_TYPE, reply.type());
        headers.set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length());
        reply.headers().forEach(headers::set);
        if (isLast) {
            headers.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return headers;
    }

    private void secure(HttpHeaders headers) {
        headers.set("cache-control", "no-store");
        headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("referrer-policy", "no-referrer");
        headers.set("vary", "origin");
        headers.set("x-content-type-options", "nosniff");
        headers.set("x-frame-options", "DENY");
        if (encrypted) {
            headers.set("strict-transport-security", YEAR);
        }
    }
}
