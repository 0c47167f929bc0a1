package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.RequestOutcome;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.words.AccessText;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Operations as HTTP calls: `POST /api/v1/<operation>` with the request as JSON; the answer is the
/// record itself, or a [Problem].
public final class HttpCalls {
    /// What the name of an operation follows.
    public static final String PATH = "/api/v1/";
    private static final String BEARER = "Bearer ";

    /// Bodies of more are read one after the other: as trees they are many times as long.
    static final int BIG_BYTES = 64 * 1024;

    private final Semaphore bigBodies = new Semaphore(1, true);
    private final DoorContext context;

    HttpCalls(DoorContext context) {
        this.context = context;
    }

    /// One call, as far as it matters here.
    ///
    /// @param authorization the header of this name, the only place for a token
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Call(
            String operation,
            @Nullable String authorization,
            String address,
            Language language,
            byte[] body) {}

    /// Carries a call out, on a virtual thread: it may block.
    ///
    /// @return never fails but by a fault
    CompletionStage<Reply> answer(Call call) {
        JsonCodec codec = context.formats().json();
        try {
            Caller caller = caller(call);
            Request<?> request = request(caller, call);
            return context.router()
                    .route(caller, request)
                    .thenApply(
                            outcome ->
                                    switch (outcome) {
                                        case RequestOutcome.Answered(Record answer) ->
                                                Reply.ok(Reply.JSON, codec.encode(answer));
                                        case RequestOutcome.Rejected(Refused refused) ->
                                                Reply.refusal(refused, call.language(), codec);
                                    });
        } catch (Refused refused) {
            return CompletableFuture.completedStage(Reply.refusal(refused, call.language(), codec));
        }
    }

    private Request<?> request(Caller caller, Call call) {
        boolean big = call.body().length > BIG_BYTES;
        if (big) {
            bigBodies.acquireUninterruptibly();
        }
        try {
            return read(caller, call);
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

    private Request<?> read(Caller caller, Call call) {
        return context.formats()
                .json()
                .request(
                        call.operation(),
                        call.body(),
                        operation -> context.router().admit(caller, operation));
    }

    private Caller caller(Call call) {
        Caller stranger = Caller.stranger(Door.HTTP, call.address(), call.language());
        String authorization = call.authorization();
        if (authorization == null) {
            return stranger;
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Refused(Reason.UNAUTHENTICATED, AccessText.BEARER);
        }
        String token = authorization.substring(BEARER.length()).strip();
        return stranger.as(context.authentication().authenticate(token, call.address()));
    }
}
