package chat.parley.kit.link;

import chat.parley.protocol.event.Event;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import java.time.Duration;

/// What a link tells its listener.
public sealed interface LinkEvent {

    /// The link stands elsewhere now. After each [LinkState.Ready] the heads in its welcome tell
    /// what was missed.
    record StateChanged(LinkState state) implements LinkEvent {}

    /// The server pushed something.
    record Pushed(Event event) implements LinkEvent {}

    /// The server said what changed lately: whoever is behind fetches, then says
    /// [ServerLink#dealtWith].
    record Heads(Heartbeat heartbeat) implements LinkEvent {}

    /// The way to the server and back was measured.
    record Lag(Duration roundTrip) implements LinkEvent {}
}
