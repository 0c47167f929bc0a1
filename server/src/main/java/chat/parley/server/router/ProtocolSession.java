package chat.parley.server.router;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.BadCall;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.session.GatewayProofs.Nonce;
import chat.parley.server.session.Heads;
import chat.parley.server.session.Session;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.DoorText;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one connection says and is told, whatever door it came through: hello first, then requests,
/// started in the order in which they came, answered as they are done; reads wait for the earlier
/// writes. One virtual thread serves it, and exists only while there is something to do.
///
/// ```
/// new --hello--> stranger --hello with a token--> signed in --hello with a newer token--> signed
/// in
///  |                |                                 |
///  +-anything else--+-anything but signing in---------+-garbage, expiry, silence--> closed
/// ```
public final class ProtocolSession {
    private static final Logger log = LoggerFactory.getLogger(ProtocolSession.class);

    /// Stands in the inbox behind frames whose answers somebody waits for.
    private static final byte[] END_OF_TURN = {};

    private final DoorContext context;
    private final Session session;
    private final InboundQueue inbox;
    private final PendingWrites writes = new PendingWrites();
    private final FramePace pace;
    private final Runnable abort;
    private volatile Runnable turnIsOver = () -> {};

    /// Begins with a new connection.
    ///
    /// @param resumeReading has the door read again after [#receive] told it to stop
    /// @param abort closes the connection without a word, where none can be said any more
    public ProtocolSession(
            DoorContext context, Session session, Runnable resumeReading, Runnable abort) {
        this.pace = new FramePace(context.router()::rateScale);
        this.abort = abort;
        this.context = context;
        this.session = session;
        this.inbox = new InboundQueue(resumeReading);
    }

    /// Takes a frame in; called by the door, never at the same time as itself. Never blocks.
    ///
    /// @return whether to stop reading for now
    public boolean receive(byte[] frame) {
        session.heard();
        InboundQueue.Added added = inbox.add(frame);
        if (added.serve()) {
            Thread.ofVirtual().name("session-" + session.id()).start(this::serve);
        }
        return added.full();
    }

    /// Has something done once everything that was received is answered. To be asked for again
    /// only after that.
    public void whenAnswered(Runnable then) {
        turnIsOver = then;
        boolean _ = receive(END_OF_TURN);
    }

    private void serve() {
        try {
            for (byte @Nullable [] frame = inbox.take(); frame != null; frame = inbox.take()) {
                session.outbox().awaitRoom();
                if (isEndOfTurn(frame)) {
                    writes.awaitAll();
                    turnIsOver.run();
                } else if (!session.isEnding()) {
                    dealWith(frame);
                }
            }
        } catch (InterruptedException _) {
            session.end(Reason.GOING_DOWN);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /// Whatever fails ends the connection: nobody waits for an answer on one that looks alive.
    private void fail(Throwable e) {
        try {
            log.error("session {} failed", session.id(), e);
            session.end(Reason.INTERNAL);
        } catch (RuntimeException | Error _) {
            abort.run(); // the memory is full: nothing can be said
        }
    }

    @SuppressWarnings("ReferenceEquality") // an empty frame of somebody's is not this one
    private static boolean isEndOfTurn(byte[] frame) {
        return frame == END_OF_TURN;
    }

    private void dealWith(byte[] frame) throws InterruptedException {
        try {
            read(frame);
        } catch (BadCall bad) {
            refuse(bad.id(), bad.refused());
            await(FramePace.Cost.BAD_REQUEST);
        } catch (Refused refused) {
            session.end(refused);
        }
    }

    private void await(FramePace.Cost cost) throws InterruptedException {
        pace.await(cost, session.isKnown());
    }

    private void read(byte[] bytes) throws InterruptedException {
        await(FramePace.Cost.FRAME);
        ClientFrame frame = decode(bytes);
        if (!session.greeted() && !(frame instanceof ClientFrame.Hello)) {
            throw notGreeted();
        }
        switch (frame) {
            case ClientFrame.Hello hello -> {
                await(FramePace.Cost.HELLO);
                hello(hello);
            }
            case ClientFrame.Call(long id, Request<?> request) -> call(id, request);
            case ClientFrame.Ack(Id conversation, long seq) -> {
                session.caller().signedIn();
                if (!context.acks().held(session.caller(), conversation, seq)) {
                    await(FramePace.Cost.FALSE_ACK);
                }
            }
            case ClientFrame.Heartbeat() -> {} // that it was heard is all
        }
    }

    private ClientFrame decode(byte[] bytes) {
        try {
            return session.codec()
                    .clientFrame(
                            bytes,
                            operation -> {
                                if (session.greeted()) {
                                    context.router().admit(session.caller(), operation);
                                }
                            });
        } catch (BadCall bad) {
            throw session.greeted() ? bad : notGreeted();
        }
    }

    private static Refused notGreeted() {
        return new Refused(Reason.BAD_FRAME, DoorText.HELLO_FIRST);
    }

    private void hello(ClientFrame.Hello hello) {
        session.greet(Language.of(hello.language()));
        ClientVersion oldest = context.greeting().get().oldestClient();
        if (oldest != null && oldest.isNewerThan(hello.client())) {
            throw new Refused(Reason.UPGRADE_REQUIRED, DoorText.OLDEST_CLIENT, oldest);
        }
        if (hello.gateway() != null) {
            prove(hello.gateway());
        }
        if (hello.token() != null) {
            signIn(hello.token(), hello.device());
        }
        context.sessions().welcome(session, welcome(hello.since()));
    }

    private void prove(GatewayProof proof) {
        if (session.isKnown()) {
            throw new Refused(Reason.BAD_FRAME, DoorText.GATEWAY_FIRST);
        }
        String address = session.caller().address();
        session.through(context.gateways().proven(proof, session.takeChallenge(), address));
    }

    private void signIn(String token, @Nullable Id device) {
        String address = session.caller().address();
        TokenIdentity identity = context.authentication().authenticate(token, address);
        if (device != null && !device.equals(identity.device())) {
            throw new Refused(Reason.UNAUTHENTICATED, AccessText.TOKEN_OF_ANOTHER);
        }
        session.caller().requireTokenHere(identity);
        if (!session.isSignedIn()) {
            context.sessions().join(session, identity);
            // whoever signs the device out now finds this session; whoever did before is seen here
            context.authentication().authenticate(token, address);
        } else if (identity.device().equals(session.caller().device())) {
            context.sessions().prolong(session, identity);
        } else {
            throw new Refused(Reason.UNAUTHENTICATED, AccessText.SESSION_OF_ANOTHER);
        }
    }

    private ServerFrame.Welcome welcome(@Nullable Id since) {
        Id account = session.caller().account();
        Heads.@Nullable Changes changes = account == null ? null : changes(account, since);
        boolean hasSession = session.isKnown();
        return new ServerFrame.Welcome(
                hasSession ? session.id() : null,
                account,
                session.caller().device(),
                context.server(),
                context.limits(),
                context.greeting().get().messageOfTheDay(),
                changes == null ? null : changes.mark(),
                changes == null ? 0 : changes.accountVersion(),
                changes == null ? List.of() : changes.heads(),
                changes != null && changes.more(),
                context.greeting().get().registration(),
                challenge(),
                context.greeting().get().mail());
    }

    /// For a gateway, where this may be the connection of one.
    private @Nullable String challenge() {
        Nonce nonce =
                session.isKnown() || session.caller().gateway() != null
                        ? null
                        : context.gateways().challenge();
        session.challenged(nonce);
        return nonce == null ? null : nonce.text();
    }

    private Heads.Changes changes(Id account, @Nullable Id since) {
        Heads.Changes changes = context.heads().since(account, since, Limits.HEADS);
        return session.isInformed() ? changes : changes.untold();
    }

    private void call(long id, Request<?> request) throws InterruptedException {
        if (OperationType.of(request.getClass()).declared().effect() == Effect.READ) {
            writes.awaitAll();
            session.asked();
            context.router()
                    .route(session.caller(), request)
                    .thenAccept(outcome -> answer(id, outcome))
                    .whenComplete((_, failure) -> failIf(failure));
            return;
        }
        writes.begin();
        session.asked();
        context.router()
                .route(session.caller(), request)
                .thenAccept(outcome -> answer(id, outcome))
                .whenComplete(
                        (_, failure) -> {
                            writes.end();
                            failIf(failure);
                        });
    }

    private void failIf(@Nullable Throwable failure) {
        if (failure != null) {
            fail(failure);
        }
    }

    private void answer(long id, RequestOutcome outcome) {
        switch (outcome) {
            case RequestOutcome.Answered(Record answer) ->
                    session.send(new ServerFrame.Answer(id, answer));
            case RequestOutcome.Rejected(Refused refused) -> refuse(id, refused);
        }
        session.answered();
    }

    /// A stranger who asks for what only the signed-in may have is told, and sent away.
    private void refuse(long id, Refused refused) {
        Language language = session.caller().language();
        Duration retryAfter = refused.retryAfter();
        session.send(
                new ServerFrame.Refusal(
                        id,
                        refused.reason(),
                        refused.reason().text(language),
                        refused.detail(language),
                        refused.fields(language),
                        retryAfter == null ? null : retryAfter.toMillis(),
                        refused.penalty()));
        if (refused.reason() == Reason.UNAUTHENTICATED && !session.isKnown()) {
            session.end(Reason.UNAUTHENTICATED);
        }
    }
}
