package chat.parley.client.tui;

import chat.parley.client.state.Happening.Wished;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.FriendRequest.FindPeople;

/// What a screen wants done, beside becoming another screen.
sealed interface Order {

    /// The state is to change.
    record Happen(Wished wish) implements Order {}

    /// A message is to be sent.
    record Send(Id conversation, Body body) implements Order {}

    /// Sign in, or up.
    record Sign(AuthRequest<SignedIn> request) implements Order {}

    /// People are to be found.
    record Find(FindPeople request) implements Order {}

    record Reconnect() implements Order {}

    record Quit() implements Order {}
}
