package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.http.route.OperationCalls;
import chat.parley.server.words.DoorText;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;

/// Joins the parts of a request, up to a size; lets those through, one by one, whose route wants
/// them as they come.
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
final class RequestAggregator extends HttpObjectAggregator {
    private final HttpDoor door;
    private final BodyBudget budget;
    private final Responses responses;
    private boolean gathering;

    /// Whether the parts of this request are let through.
    private boolean streaming;

    /// How much of the budget this connection holds.
    private long held;

    private boolean refused;

    RequestAggregator(HttpDoor door, BodyBudget budget) {
        super(OperationCalls.MOST_BYTES, true);
        this.door = door;
        this.budget = budget;
        responses = new Responses(door.isEncrypted());
    }

    /// Whether a request has come in part.
    boolean isGathering() {
        return gathering;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object part) throws Exception {
        boolean last = part instanceof LastHttpContent;
        gathering = !last;
        if (part instanceof HttpRequest head && !refused && door.streaming(head).isPresent()) {
            streaming = true;
            deadline(ctx).ifPresent(RequestDeadline::lift);
        }
        if (streaming && !refused) {
            streaming = !last;
            ctx.fireChannelRead(part);
            if (last) {
                deadline(ctx).ifPresent(RequestDeadline::met);
            }
            return;
        }
        if (refused || (part instanceof HttpContent body && !hold(ctx, body))) {
            ReferenceCountUtil.release(part);
            return;
        }
        if (last) {
            deadline(ctx).ifPresent(RequestDeadline::met);
            giveBack();
        }
        super.channelRead(ctx, part);
    }

    private static Optional<RequestDeadline> deadline(ChannelHandlerContext ctx) {
        return Optional.ofNullable(ctx.pipeline().get(RequestDeadline.class));
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
        last(ctx, reason);
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

    /// A body that whoever asks first would send in vain is refused as one that came.
    @Override
    protected Object newContinueResponse(HttpMessage start, int most, ChannelPipeline pipeline) {
        return HttpUtil.is100ContinueExpected(start) && isContentLengthInvalid(start, most)
                ? responses.whole(door.refusal(Language.ENGLISH, tooLarge()))
                : super.newContinueResponse(start, most, pipeline);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        last(ctx, tooLarge());
    }

    private static Refused tooLarge() {
        return new Refused(
                Reason.TOO_LARGE,
                DoorText.BODY_BYTES,
                OperationCalls.MOST_BYTES,
                Limits.UNSIGNED_BYTES);
    }

    private void last(ChannelHandlerContext ctx, Refused reason) {
        responses
                .write(ctx, door.refusal(Language.ENGLISH, reason), true, true)
                .addListener(LingeringClose.AFTER);
    }
}
