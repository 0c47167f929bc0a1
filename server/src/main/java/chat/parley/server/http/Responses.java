package chat.parley.server.http;

import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.stream.ChunkedStream;

/// Replies as HTTP has them, each with the headers that tell browsers what not to do.
@SuppressWarnings("FutureReturnValueIgnored") // the last part tells how it ended
final class Responses {
    static final int CHUNK_BYTES = 32 * 1024;
    private static final String YEAR = "max-age=31536000";

    private Responses() {}

    /// A response after which the connection goes on.
    ///
    /// @param withBody whether the body follows, or was not asked for
    static FullHttpResponse of(Reply reply, boolean withBody, boolean encrypted) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(reply.status()),
                        withBody ? Unpooled.wrappedBuffer(reply.body()) : Unpooled.EMPTY_BUFFER);
        HttpHeaders headers = response.headers();
        secure(headers, encrypted);
        headers.set(HttpHeaderNames.CONTENT_TYPE, reply.type());
        headers.set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        reply.headers().forEach(headers::set);
        return response;
    }

    /// A response after which the connection is closed.
    static FullHttpResponse last(Reply reply, boolean withBody, boolean encrypted) {
        FullHttpResponse response = of(reply, withBody, encrypted);
        response.headers().add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    /// Writes a response, a long one as the other end reads it, so that it is never held twice.
    ///
    /// @return done when all of it has been handed to the socket
    static ChannelFuture write(ChannelHandlerContext ctx, FullHttpResponse response) {
        int bytes = response.content().readableBytes();
        if (bytes <= CHUNK_BYTES) {
            return ctx.writeAndFlush(response);
        }
        ctx.write(
                new DefaultHttpResponse(
                        response.protocolVersion(), response.status(), response.headers()));
        return ctx.writeAndFlush(
                new HttpChunkedInput(
                        new ChunkedStream(
                                new ByteBufInputStream(response.content(), true), CHUNK_BYTES)));
    }

    private static void secure(HttpHeaders headers, boolean encrypted) {
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
