package chat.parley.client.state;

import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Profile;

/// A conversation with one of its parts changed.
public final class ConversationUpdates {
    private ConversationUpdates() {}

    /// A move of the next version makes the conversation current; one further ahead tells that
    /// something between was missed.
    public static Conversation moved(Conversation known, CursorMoved moved, boolean own) {
        long version = moved.version() == known.version() + 1 ? moved.version() : known.version();
        return own
                ? copy(known, version, moved.read(), known.peerHeld(), known.peerRead())
                : copy(known, version, known.read(), moved.held(), moved.read());
    }

    public static Conversation read(Conversation known, long seq) {
        return copy(known, known.version(), seq, known.peerHeld(), known.peerRead());
    }

    /// ConversationUpdates only go up. In a group the peer's stay at 0.
    private static Conversation copy(
            Conversation known, long version, long read, long peerHeld, long peerRead) {
        boolean pair = known.kind() == ConversationKind.PAIR;
        return new Conversation(
                known.id(),
                known.kind(),
                known.peer(),
                known.closed(),
                known.head(),
                known.lastActivity(),
                version,
                Math.max(known.read(), read),
                known.unread(),
                pair ? Math.max(known.peerHeld(), peerHeld) : 0,
                pair ? Math.max(known.peerRead(), peerRead) : 0,
                known.last(),
                known.group(),
                known.view(),
                known.mentioned(),
                known.penalty());
    }

    public static Conversation withPeer(Conversation known, Profile peer) {
        return new Conversation(
                known.id(),
                known.kind(),
                peer,
                known.closed(),
                known.head(),
                known.lastActivity(),
                known.version(),
                known.read(),
                known.unread(),
                known.peerHeld(),
                known.peerRead(),
                known.last(),
                known.group(),
                known.view(),
                known.mentioned(),
                known.penalty());
    }

    public static Conversation withView(Conversation known, ConversationView view) {
        return new Conversation(
                known.id(),
                known.kind(),
                known.peer(),
                known.closed(),
                known.head(),
                known.lastActivity(),
                known.version(),
                known.read(),
                known.unread(),
                known.peerHeld(),
                known.peerRead(),
                known.last(),
                known.group(),
                view,
                known.mentioned(),
                known.penalty());
    }
}
