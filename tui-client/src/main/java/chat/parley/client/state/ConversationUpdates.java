package chat.parley.client.state;

import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.ReadProgress;

/// A conversation after what the server told of it. Cursors only go up.
public final class ConversationUpdates {
    private ConversationUpdates() {}

    /// A move of the next version makes the conversation current; one further ahead tells that
    /// something between was missed.
    public static Conversation moved(Conversation known, CursorMoved moved, boolean own) {
        Conversation current =
                moved.version() == known.version() + 1 ? known.withVersion(moved.version()) : known;
        if (own) {
            return read(current, moved.read());
        }
        return known.kind() == ConversationKind.PAIR
                ? current.with(
                        known.peerProgress().max(new PeerProgress(moved.held(), moved.read())))
                : current;
    }

    public static Conversation read(Conversation known, long seq) {
        return known.with(known.reading().upTo(seq));
    }

    /// Without a word of what was said, and closed for a reason.
    static Conversation closed(Conversation known, Reason why) {
        return new Conversation(
                known.id(),
                known.kind(),
                known.peer(),
                known.group(),
                new Closure(why, null),
                new LogSummary(known.head(), known.lastActivity(), null),
                known.version(),
                known.reading(),
                known.peerProgress(),
                known.view());
    }

    /// What is known with what was told. Answers and events may cross, so an older one changes
    /// nothing but what can only grow. How far a former friend has come is nobody's business any
    /// more, whatever was known.
    static Conversation merged(Conversation known, Conversation told) {
        Conversation newer = told.version() >= known.version() ? told : known;
        Conversation longer = told.head() >= known.head() ? told : known;
        boolean toldReadFurther = told.reading().upTo() >= known.reading().upTo();
        ReadProgress counted = toldReadFurther ? longer.reading() : known.reading();
        return newer.with(longer.log())
                .with(
                        new ReadProgress(
                                Math.max(told.reading().upTo(), known.reading().upTo()),
                                counted.unread(),
                                longer.reading().mentioned()))
                .with(
                        newer.closed() == Reason.NOT_FRIENDS
                                ? PeerProgress.NONE
                                : known.peerProgress().max(told.peerProgress()));
    }
}
