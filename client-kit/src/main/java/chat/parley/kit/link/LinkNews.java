package chat.parley.kit.link;

import chat.parley.protocol.event.Event;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import java.time.Duration;

/// What a link tells its listener.
public sealed interface LinkNews {

    /// The link stands elsewhere now. After each [LinkState.Ready] the heads in its welcome tell
    /// what was missed.
    record StateChanged(LinkState state) implements LinkNews {}

    /// The server pushed something.
    record Pushed(Event event) implements LinkNews {}

    /// The server said what changed lately: whoever is behind fetches, then says
    /// [ServerLink#dealtWith].
    record Heads(Heartbeat heartbeat) implements LinkNews {}

    /// The way to the server and back was measured.
    record Lag(Duration roundTrip) implements LinkNews {}
}
