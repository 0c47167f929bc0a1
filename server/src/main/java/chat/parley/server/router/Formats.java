package chat.parley.server.router;

import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.Codec;
import chat.parley.protocol.wire.JsonCodec;
import java.util.List;
import java.util.Optional;

/// The forms in which frames are spoken here.
///
/// @param json what HTTP and the unix socket speak, and what a WebSocket may
/// @param onWebSockets what a WebSocket may speak, each by its subprotocol
public record Formats(JsonCodec json, List<Codec> onWebSockets) {
    public Formats {
        onWebSockets = List.copyOf(onWebSockets);
    }

    /// Those of this server, for all operations. Another form is one more in the list.
    public static Formats standard() {
        JsonCodec json = new JsonCodec(OperationType.all());
        return new Formats(json, List.of(json));
    }

    /// The form that a WebSocket subprotocol stands for, if it is spoken here.
    public Optional<Codec> of(String subprotocol) {
        return onWebSockets.stream()
                .filter(codec -> codec.subprotocol().equals(subprotocol))
                .findFirst();
    }
}
