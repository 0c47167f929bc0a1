package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.words.DoorText;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/// Joins the parts of a request, up to a size.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class BodyLimit extends HttpObjectAggregator {
    static final int BYTES = 1024 * 1024;

    private final HttpDoor door;
    private final BodyBudget budget;
    private boolean gathering;

    /// How much of the budget this connection holds.
    private long held;

    private boolean refused;

    BodyLimit(HttpDoor door, BodyBudget budget) {
        super(BYTES, true);
        this.door = door;
        this.budget = budget;
    }

    /// Whether a request has come in part.
    boolean isGathering() {
        return gathering;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object part) throws Exception {
        boolean last = part instanceof LastHttpContent;
        gathering = !last;
        if (refused || (part instanceof HttpContent body && !hold(ctx, body))) {
            ReferenceCountUtil.release(part);
            return;
        }
        if (last) {
            RequestDeadline deadline = ctx.pipeline().get(RequestDeadline.class);
            if (deadline != null) {
                deadline.met();
            }
            giveBack();
        }
        super.channelRead(ctx, part);
    }

    private boolean hold(ChannelHandlerContext ctx, HttpContent body) {
        int bytes = body.content().readableBytes();
        if (budget.take(bytes)) {
            held += bytes;
            return true;
        }
        refuse(ctx, new Refused(Reason.UNAVAILABLE, DoorText.BODIES));
        return false;
    }

    private void giveBack() {
        budget.give(held);
        held = 0;
    }

    /// Answers, whatever has come of the request, and closes.
    void refuse(ChannelHandlerContext ctx, Refused reason) {
        refused = true;
        ctx.channel().config().setAutoRead(false);
        ctx.writeAndFlush(
                        Responses.last(
                                door.refusal(Language.ENGLISH, reason), true, door.isEncrypted()))
                .addListener(LingeringClose.AFTER);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) throws Exception {
        giveBack();
        super.handlerRemoved(ctx);
    }

    /// Whoever shows no token has little to say: small bodies are enough to sign in with.
    @Override
    protected boolean isContentLengthInvalid(HttpMessage start, int most) {
        boolean stranger = !start.headers().contains(HttpHeaderNames.AUTHORIZATION);
        return super.isContentLengthInvalid(start, stranger ? Limits.UNSIGNED_BYTES : most);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        Refused refused =
                new Refused(Reason.TOO_LARGE, DoorText.BODY_BYTES, BYTES, Limits.UNSIGNED_BYTES);
        ctx.writeAndFlush(
                        Responses.last(
                                door.refusal(Language.ENGLISH, refused), true, door.isEncrypted()))
                .addListener(LingeringClose.AFTER);
    }
}
