package chat.parley.client.state;

import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.Profile;

/// What came of something the person asked for, to be said once.
public sealed interface Notice {

    /// An application was made, decided or taken back.
    record Done(Application application) implements Notice {}

    /// A friendship was ended.
    record FriendshipEnded(Profile with) implements Notice {}

    /// The server refused.
    record Refused(Refusal refusal) implements Notice {}

    /// One no longer belongs to a group: what it was called.
    record NoMember(String group) implements Notice {}

    /// The disk does not keep what it should: what is not sent before leaving is lost.
    record NotKept(String detail) implements Notice {}

    /// There is no connection to ask over.
    record NotConnected() implements Notice {}

    /// The connection broke before the answer: it may have been done.
    record Broke() implements Notice {}
}
