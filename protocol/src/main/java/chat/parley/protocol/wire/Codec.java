package chat.parley.protocol.wire;

import chat.parley.protocol.Refused;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// A form that frames have on a connection. Client and server agree on one by the WebSocket
/// subprotocol that stands for it; nothing behind a codec knows which one it is. What comes from
/// clients is checked field by field; what comes from a server is read leniently, so that older
/// clients understand newer servers. Safe for any number of threads.
public interface Codec {

    /// The WebSocket subprotocol that stands for this form.
    String subprotocol();

    /// Whether its frames are texts in UTF-8, or else any bytes (RFC 6455, section 5.6).
    boolean isText();

    byte[] encode(ServerFrame frame);

    byte[] encode(ClientFrame frame);

    /// Reads a client's frame, a request only once it is let in.
    ///
    /// @throws Refused with [Reason#BAD_FRAME] or [Reason#NOT_UTF8] if it is none: the connection
    ///     cannot go on
    /// @throws BadCall if it is a request that is not let in, or cannot be carried out as it stands
    ClientFrame clientFrame(byte[] frame, Entrance entrance);

    /// Reads a server's frame; empty when it is of a kind that this client does not know yet.
    ///
    /// @param answers the type of the answer to the request of an id, null if none is awaited
    /// @throws UnreadableFrame if it is no frame, or not in the form that it should have
    Optional<ServerFrame> serverFrame(
            byte[] frame, LongFunction<@Nullable Class<? extends Record>> answers);
}
