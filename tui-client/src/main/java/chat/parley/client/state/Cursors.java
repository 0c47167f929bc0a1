package chat.parley.client.state;

import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.Profile;

/// A conversation with one of its parts changed.
final class Cursors {
    private Cursors() {}

    /// A move of the next version makes the conversation current; one further ahead tells that
    /// something between was missed.
    static Conversation moved(Conversation known, CursorMoved moved, boolean own) {
        long version = moved.version() == known.version() + 1 ? moved.version() : known.version();
        return new Conversation(
                known.id(),
                known.kind(),
                known.peer(),
                known.writable(),
                known.head(),
                known.lastActivity(),
                version,
                own ? Math.max(known.read(), moved.read()) : known.read(),
                known.unread(),
                own ? known.peerHeld() : Math.max(known.peerHeld(), moved.held()),
                own ? known.peerRead() : Math.max(known.peerRead(), moved.read()),
                known.last());
    }

    static Conversation read(Conversation known, long seq) {
        return new Conversation(
                known.id(),
                known.kind(),
                known.peer(),
                known.writable(),
                known.head(),
                known.lastActivity(),
                known.version(),
                Math.max(known.read(), seq),
                known.unread(),
                known.peerHeld(),
                known.peerRead(),
                known.last());
    }

    static Conversation withPeer(Conversation known, Profile peer) {
        return new Conversation(
                known.id(),
                known.kind(),
                peer,
                known.writable(),
                known.head(),
                known.lastActivity(),
                known.version(),
                known.read(),
                known.unread(),
                known.peerHeld(),
                known.peerRead(),
                known.last());
    }
}
