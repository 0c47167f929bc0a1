package chat.parley.client.reduce;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.Feedback;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.Request;

/// Says that something was done which cannot be seen, once the server has done it.
final class DoneReducer {
    private DoneReducer() {}

    /// A change of a message; most of them come back as an entry, which is seen.
    static ClientState made(ClientState state, Request<?> request) {
        return request instanceof SaveMessage ? state.with(new Feedback.MessageSaved()) : state;
    }

    /// What one sees of a conversation. Being read again is asked for by the client itself, and
    /// says nothing; the list shows what is pinned or hidden.
    static ClientState viewSet(ClientState state, SetView request, Conversation now) {
        Long unreadFrom = request.unreadFrom();
        if (unreadFrom != null && unreadFrom > 0) {
            return state.with(new Feedback.MarkedUnread());
        }
        return request.level() == null && request.silence() == null
                ? state
                : state.with(new Feedback.NotifySet(now.view()));
    }
}
