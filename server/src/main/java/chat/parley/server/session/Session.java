package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.session.Outbox.Closing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One live connection: a stranger's at first, an account's once it said hello with a token.
public final class Session {
    private final Id id;
    private final Outbox outbox;
    private final Codec codec;
    private volatile Caller caller;

    /// When the token ends; null while nobody is signed in.
    private volatile @Nullable Instant expiresAt;

    /// By the monotonic clock: when it began.
    final long openedAtNanos;

    /// By the monotonic clock: when the other end was last heard of.
    private volatile long heardAtNanos;

    /// Whether any hello has come.
    private volatile boolean greeted;

    /// What is pushed between joining the registry and `welcome`; null when there is no such time.
    private @Nullable List<EncodedFrame> beforeWelcome;

    private int bytesBeforeWelcome;

    /// What a gateway may sign, once, if this is its connection. For the session's thread.
    private GatewayProofs.@Nullable Nonce challenge;

    /// How many things were asked and not answered yet.
    private int unanswered;

    /// What the connection ends with once all are answered; null if it goes on.
    private @Nullable Reason farewell;

    /// How far this session has been told what changed; see [SessionMonitor].
    final ReportedState reported;

    Session(Id id, Door door, String address, Codec codec, Outbox outbox) {
        this.id = id;
        this.outbox = outbox;
        this.codec = codec;
        this.caller = Caller.stranger(door, address, Language.ENGLISH);
        long now = System.nanoTime();
        this.openedAtNanos = now;
        this.heardAtNanos = now;
        this.reported = new ReportedState(now);
    }

    public Id id() {
        return id;
    }

    public Caller caller() {
        return caller;
    }

    /// The form in which the connection speaks.
    public Codec codec() {
        return codec;
    }

    public Outbox outbox() {
        return outbox;
    }

    /// Whether a hello has come, with or without a token.
    public boolean greeted() {
        return greeted;
    }

    public boolean isSignedIn() {
        return caller.account() != null;
    }

    /// Whether it is known who this is: an account, or the host's operator.
    public boolean isKnown() {
        return isSignedIn() || caller.isOperator();
    }

    /// Whether it is told what happens: a token that lasts may allow other things alone.
    public boolean isInformed() {
        return caller.bears(TokenRight.READ);
    }

    /// Anything was received: the other end is there.
    public void heard() {
        heardAtNanos = System.nanoTime();
    }

    /// A hello has come.
    public void greet(Language language) {
        greeted = true;
        caller = caller.in(language);
    }

    /// Remembers what a gateway may sign, in place of what it was told before.
    public void challenged(GatewayProofs.@Nullable Nonce nonce) {
        challenge = nonce;
    }

    /// Takes that away: it is good once.
    public GatewayProofs.@Nullable Nonce takeChallenge() {
        GatewayProofs.Nonce told = challenge;
        challenge = null;
        return told;
    }

    /// The connection is a gateway's: whoever speaks on it came over SSH.
    public void through(Gateway gateway) {
        caller = caller.through(gateway);
    }

    public void send(ServerFrame frame) {
        outbox.offer(new EncodedFrame(codec.encode(frame), false));
    }

    /// Ends the connection, after what waits to be written.
    public void end(Refused refused) {
        outbox.close(new Closing(refused.reason(), explain(refused), refused.penalty()));
    }

    public void end(Reason reason) {
        outbox.close(new Closing(reason, reason.text(caller.language())));
    }

    /// Something was asked that is to be answered.
    public synchronized void asked() {
        unanswered++;
    }

    /// One of the things that were asked has been answered.
    public void answered() {
        Reason due;
        synchronized (this) {
            unanswered--;
            due = unanswered == 0 ? farewell : null;
        }
        if (due != null) {
            end(due);
        }
    }

    /// Whether nothing more is to be dealt with.
    public synchronized boolean isEnding() {
        return farewell != null || outbox.isClosing();
    }

    /// Ends the connection after the answers to what was asked before: one of them may be what ends
    /// it.
    void endOnceAnswered(Reason reason) {
        synchronized (this) {
            farewell = reason;
            if (unanswered > 0) {
                return;
            }
        }
        end(reason);
    }

    private String explain(Refused refused) {
        Language language = caller.language();
        String detail = refused.detail(language);
        if (detail != null) {
            return detail;
        }
        return refused.fields().isEmpty()
                ? refused.reason().text(language)
                : refused.fields(language).stream()
                        .map(bad -> bad.field() + " " + bad.problem())
                        .collect(Collectors.joining(Phrase.choose(language, ", ", "；")));
    }

    long heardAtNanos() {
        return heardAtNanos;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /// From now on speaks for an account; what is pushed waits for [#welcome].
    synchronized void speakFor(TokenIdentity identity) {
        beforeWelcome = new ArrayList<>();
        bytesBeforeWelcome = 0;
        caller = caller.as(identity);
        expiresAt = identity.expiresAt();
    }

    void prolong(Instant until) {
        expiresAt = until;
    }

    /// Sends the welcome, then what was pushed while it was being made.
    synchronized void welcome(ServerFrame.Welcome welcome) {
        send(welcome);
        if (beforeWelcome != null) {
            beforeWelcome.forEach(outbox::offer);
            beforeWelcome = null;
        }
    }

    synchronized void push(SharedFrame shared) {
        if (!isInformed()) {
            return;
        }
        EncodedFrame packet = shared.in(codec);
        if (beforeWelcome == null) {
            outbox.offer(packet);
        } else if (!outbox.isClosing()) {
            keep(packet, beforeWelcome);
        }
    }

    /// What is too much for the outbox is not kept for it, however long the welcome takes.
    private void keep(EncodedFrame packet, List<EncodedFrame> kept) {
        bytesBeforeWelcome += packet.bytes();
        if (bytesBeforeWelcome > outbox.limitBytes()) {
            kept.clear();
            end(Reason.OUTBOX_FULL);
        } else {
            kept.add(packet);
        }
    }
}
