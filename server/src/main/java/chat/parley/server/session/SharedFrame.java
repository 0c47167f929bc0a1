package chat.parley.server.session;

import chat.parley.protocol.event.Event;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.ServerFrame;
import java.util.HashMap;
import java.util.Map;

/// An event on its way to any number of connections: encoded once in each form that one of them
/// speaks, and in none that nobody does. For one thread.
final class SharedFrame {
    private final Event event;
    private final Map<Codec, EncodedFrame> encoded = HashMap.newHashMap(1);

    SharedFrame(Event event) {
        this.event = event;
    }

    /// The frame for a connection.
    EncodedFrame in(Codec codec) {
        return encoded.computeIfAbsent(codec, this::encode);
    }

    private EncodedFrame encode(Codec codec) {
        return new EncodedFrame(codec.encode(new ServerFrame.Push(event)), event.ephemeral());
    }
}
