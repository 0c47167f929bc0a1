package chat.parley.client.state;

import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Profile;

/// What came of something the person asked for, to be said once.
public sealed interface Feedback {

    /// An application was made, decided or taken back.
    record Done(Application application) implements Feedback {}

    /// A friendship was ended.
    record FriendshipEnded(Profile with) implements Feedback {}

    /// Somebody is blocked, or no longer.
    record BlockSet(Profile person, boolean blocked) implements Feedback {}

    /// Of what in the open conversation one is told, has changed.
    record NotifySet(ConversationView view) implements Feedback {}

    /// A conversation counts as unread again.
    record MarkedUnread() implements Feedback {}

    /// A message is kept at hand.
    record MessageSaved() implements Feedback {}

    /// A file was saved on this machine: where, as it was written.
    record FileSaved(String to) implements Feedback {}

    /// The server refused.
    record Refused(RefusalDetails refusal) implements Feedback {}

    /// One no longer belongs to a group: what it was called.
    record NoMember(String group) implements Feedback {}

    /// The disk does not keep what it should: what is not sent before leaving is lost.
    record NotKept(String detail) implements Feedback {}

    /// There is no connection to ask over.
    record NotConnected() implements Feedback {}

    /// The connection broke before the answer: it may have been done.
    record Broke() implements Feedback {}
}
