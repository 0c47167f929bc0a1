package chat.parley.server.inprocess;

import chat.parley.kit.transport.FrameSocket;
import chat.parley.kit.transport.Inbound;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import chat.parley.kit.transport.Transport;
import chat.parley.protocol.Sentence;
import chat.parley.server.router.DoorContext;
import chat.parley.server.session.Door;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The way from here to here. For one link.
final class InProcessTransport implements Transport {
    private final DoorContext context;
    private final Door door;
    private final String address;
    private final BooleanSupplier accepting;
    private @Nullable InProcessSocket last;

    InProcessTransport(DoorContext context, Door door, String address, BooleanSupplier accepting) {
        this.context = context;
        this.door = door;
        this.address = address;
        this.accepting = accepting;
    }

    @Override
    public FrameSocket connect(Duration timeout, Inbound inbound) {
        if (!accepting.getAsBoolean()) {
            throw new LinkLost(LinkText.CLOSED_BY_SERVER);
        }
        InProcessSocket socket = new InProcessSocket(context, door, address, inbound);
        last = socket;
        return socket;
    }

    @Override
    public void close() {
        if (last != null) {
            last.hangUp(Sentence.of(LinkText.CLOSED));
        }
    }
}
