package chat.parley.server.http.route;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.RequestOutcome;
import chat.parley.server.session.Caller;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/// Operations as HTTP calls: `POST /api/v1/<operation>` with the request as JSON; the answer is the
/// record itself, or a [Problem].
public final class OperationCalls {
    public static final int MOST_BYTES = 1024 * 1024;

    /// Bodies of more are read one after the other: as trees they are many times as long.
    public static final int BIG_BYTES = 64 * 1024;

    private final Semaphore bigBodies = new Semaphore(1, true);
    private final DoorContext context;
    private final JsonCodec codec;

    OperationCalls(DoorContext context) {
        this.context = context;
        codec = context.formats().json();
    }

    /// Carries a call out, on a virtual thread: it may block.
    ///
    /// @throws Refused if it is not let in, or cannot be carried out as it stands
    CompletionStage<Reply> answer(RouteRequest call, byte[] body) {
        ContentLabel.requireJson(call.headers());
        return context.router()
                .route(call.caller(), request(call.caller(), call.parameter(), body))
                .thenApply(
                        outcome ->
                                switch (outcome) {
                                    case RequestOutcome.Answered(Record answer) ->
                                            Reply.ok(Reply.JSON, codec.encode(answer));
                                    case RequestOutcome.Rejected(Refused refused) ->
                                            Reply.refusal(refused, call.language(), codec);
                                });
    }

    private Request<?> request(Caller caller, String operation, byte[] body) {
        boolean big = body.length > BIG_BYTES;
        if (big) {
            bigBodies.acquireUninterruptibly();
        }
        try {
            return codec.request(operation, body, type -> context.router().admit(caller, type));
        } catch (Refused refused) {
            if (refused.reason() == Reason.INVALID_FIELDS && caller.account() == null) {
                context.router().admit(caller, null); // telling strangers what is wrong has a rate
            }
            throw refused;
        } finally {
            if (big) {
                bigBodies.release();
            }
        }
    }
}
