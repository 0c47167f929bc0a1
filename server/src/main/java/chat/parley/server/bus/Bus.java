package chat.parley.server.bus;

import java.util.function.Consumer;

/// Carries publications to every node's sessions. It may lose, repeat or cross them: whoever missed
/// one learns by the next heartbeat.
public interface Bus {

    /// Tells all subscribers; returns before or after they have heard, and never fails.
    void publish(Publication publication);

    /// Adds a subscriber, for good. It is called by the publishing thread or by the bus's own, so
    /// it must not block.
    void subscribe(Consumer<Publication> subscriber);
}
