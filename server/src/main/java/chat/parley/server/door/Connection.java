package chat.parley.server.door;

import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.ProtocolSession;
import chat.parley.server.session.Door;
import chat.parley.server.session.EncodedFrame;
import chat.parley.server.session.Outbox;
import chat.parley.server.session.Session;
import chat.parley.server.words.DoorText;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection that stays, on whatever door: its frames go to its [ProtocolSession], what waits
/// in its [Outbox] goes out. All of it runs on the connection's event loop, and never blocks.
///
/// ```
/// frame --> receive --> ProtocolSession            Outbox --wake--> write --> socket
///             | inbox full: stop reading                       | socket full: until it has room
///             +-- garbage: outbox.close          outbox closed: last words, then the socket
/// ```
///
/// @param <I> what the door's decoders make of bytes
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the connection
public abstract class Connection<I> extends SimpleChannelInboundHandler<I> {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    /// About as much as a socket takes at once; the rest waits in the outbox, where it is shared.
    private static final int BYTES_A_WRITE = 64 * 1024;

    /// How long the other end may take to read what waits, and the last words.
    private static final long GRACE_MILLIS = 1_000;

    private final DoorContext context;
    private final Channel channel;
    private final Session session;
    private final ProtocolSession dialogue;

    /// Why it ended, once it has.
    private @Nullable String end;

    private boolean lastWordsSaid;

    /// How much came before somebody signed in.
    private int strangersBytes;

    private final LastBytes lastBytes = new LastBytes();

    @SuppressWarnings(
            "this-escape") // nothing waits yet, and what comes is written on the event loop
    protected Connection(
            DoorContext context, Door door, String address, Codec codec, Channel channel) {
        this.context = context;
        this.channel = channel;
        this.session = context.sessions().open(door, address, codec, this::wake);
        this.dialogue = new ProtocolSession(context, session, this::resumeReading, channel::close);
    }

    /// Puts packets into what the door writes, all into one buffer.
    protected abstract ByteBuf join(List<EncodedFrame> packets);

    /// Says why the connection ends; the last thing that is written.
    protected abstract void sayLastWords(Outbox.Closing closing);

    /// The frame that says why the connection ends.
    protected final byte[] lastFrame(Outbox.Closing closing) {
        return session.codec().encode(closing.frame());
    }

    protected final Session session() {
        return session;
    }

    protected final Channel channel() {
        return channel;
    }

    protected final ProtocolSession dialogue() {
        return dialogue;
    }

    /// Whether it may go on: what comes before somebody signs in is little, in all.
    protected final boolean hasRoomFor(int bytes) {
        if (session.isKnown()) {
            return true;
        }
        strangersBytes += bytes;
        if (strangersBytes > Limits.UNSIGNED_BYTES) {
            session.end(new Refused(Reason.TOO_LARGE, DoorText.SIGN_IN_FIRST));
            return false;
        }
        return true;
    }

    protected final void receive(byte[] frame) {
        if (dialogue.receive(frame)) {
            channel.config().setAutoRead(false);
        }
    }

    /// There is room for frames again.
    protected void resumeReading() {
        channel.config().setAutoRead(!lastBytes.isSpent());
    }

    /// Something waits in the outbox; runs on any thread.
    private void wake() {
        try {
            channel.eventLoop().execute(this::write);
        } catch (RejectedExecutionException _) {
            // the event loop has ended, and the connection with it
        }
    }

    /// What was taken and could not be written is lost, so that is the end: a connection that fails
    /// is closed, and said to be, and never stays half alive.
    private void write() {
        try {
            writeWhatWaits();
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        end = end == null ? "writing failed" : end;
        channel.close();
        log.error("writing to session {} failed", session.id(), e);
    }

    private void writeWhatWaits() {
        while (channel.isWritable() && !lastWordsSaid) {
            List<EncodedFrame> packets = session.outbox().take(BYTES_A_WRITE);
            if (packets.isEmpty()) {
                break;
            }
            channel.write(join(packets)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
        channel.flush();
        closeIfDone();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable() || session.outbox().isClosing()) {
            wake();
        }
    }

    private void closeIfDone() {
        Outbox.Closing ending = session.outbox().ending();
        if (ending != null && end == null) {
            end = ending.reason() + " (" + ending.text() + ")";
            channel.pipeline().addFirst(lastBytes);
            channel.config().setAutoRead(true);
            channel.eventLoop()
                    .schedule(() -> channel.close(), GRACE_MILLIS, TimeUnit.MILLISECONDS);
        }
        Outbox.Closing closing = session.outbox().closing();
        if (closing != null && !lastWordsSaid) {
            lastWordsSaid = true;
            sayLastWords(closing);
        }
    }

    /// The other end wants to close.
    ///
    /// @param how for the log
    /// @return whether there are no last words left to say to it
    protected final boolean endedByPeer(String how) {
        end = end == null ? how : end;
        boolean said = lastWordsSaid;
        lastWordsSaid = true;
        return said;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        context.sessions().closed(session);
        log.info(
                "session {} of account {} from {} ended: {}",
                session.id(),
                session.caller().account() == null ? "-" : session.caller().account(),
                session.caller().address(),
                end == null ? "connection lost" : end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case TooLongFrameException _ -> session.end(Reason.TOO_LARGE);
            case IOException _ -> ctx.close(); // the other end is gone; nothing to tell anyone
            case PrematureChannelClosureException _ -> ctx.close(); // gone in the middle of a frame
            // what came made no sense: the other end's fault, not ours
            case CodecException _ -> session.end(Reason.BAD_FRAME);
            default -> {
                log.error("connection of session {} failed", session.id(), cause);
                session.end(Reason.INTERNAL);
                if (cause instanceof Error) {
                    ctx.close(); // the memory is full: perhaps nothing can be said
                }
            }
        }
    }
}
