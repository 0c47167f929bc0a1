package chat.parley.protocol.wire;

import chat.parley.protocol.Reason;
import java.util.Arrays;
import java.util.Optional;

/// What a WebSocket close code of Parley's means to a client.
public final class CloseCode {
    private CloseCode() {}

    /// The reason behind a close code; empty for codes that are not Parley's.
    public static Optional<Reason> reason(int closeCode) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.closeCode() == closeCode && closeCode != 0)
                .findFirst();
    }

    /// Whether a client may come back by itself after this close code: it may unless someone
    /// decided against it.
    public static boolean mayReconnect(int closeCode) {
        return switch (closeCode) {
            case 1007, 4400, 4401, 4403, 4409, 4410, 4411, 4413, 4426 -> false;
            default -> true;
        };
    }
}
