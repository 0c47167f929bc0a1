package chat.parley.kit.transport;

import chat.parley.protocol.Sentence;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// One open connection to a server. Any thread may speak, and none is kept waiting; what is heard
/// goes to the connection's [Inbound].
public interface FrameSocket {

    /// Sends one frame.
    void send(byte[] frame);

    /// Measures the way to the server and back, where that can be done: the ear hears the answer.
    void ping();

    /// Says goodbye, and hangs up once that is said. Whoever cannot wait for it hangs up.
    void close();

    void hangUp(Sentence why);

    /// Completed when the connection is gone, whoever ended it.
    CompletableFuture<Disconnect> ended();

    /// For how long there was no sign of life, of those that can be expected.
    Duration silence();
}
