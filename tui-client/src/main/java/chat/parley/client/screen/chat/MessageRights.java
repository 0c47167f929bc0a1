package chat.parley.client.screen.chat;

import chat.parley.client.look.BodyText;
import chat.parley.client.markup.Markup;
import chat.parley.client.screen.key.MessageKey;
import chat.parley.client.screen.message.WebLink;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import java.util.List;

/// What one may do with a message, as far as is known here; the server decides.
record MessageRights(ClientState state, ConversationState conversation, Entry entry) {

    /// Whether a key can do anything with the message, sooner or later.
    boolean allow(MessageKey key) {
        boolean written = entry.body() instanceof Body.Content;
        return switch (key) {
            case OLDER, NEWER, LEAVE_MESSAGE -> true;
            case COPY, READERS, SAVE_MESSAGE -> written;
            case UNFOLD -> entry.body() instanceof Body.Custom || !pictures(entry.body()).isEmpty();
            case SAVE_FILES -> !files(entry.body()).isEmpty();
            case MARK_UNREAD -> written && !isOwn();
            case COPY_CODE -> Markup.code(BodyText.source(entry.body())).size() == 1;
            case OPEN_LINK ->
                    written
                            && !(files(entry.body()).isEmpty()
                                    && WebLink.of(entry.body()).isEmpty());
            case REPLY, REACT -> written && mayWrite();
            case EDIT_SENT -> isOwn() && entry.body() instanceof Body.Worded && mayWrite();
            case RECALL -> written && (isOwn() || moderates());
            case PIN_MESSAGE -> written && mayWrite() && (isOfTwo() || moderates());
            case SENDER -> entry.sender() != null && !isOwn();
        };
    }

    /// Whether a key is worth to be named: the time for it is not over by one's own clock either.
    boolean offer(MessageKey key) {
        return allow(key)
                && switch (key) {
                    case OLDER, NEWER -> false;
                    case EDIT_SENT -> isWithin(state.connection().limits().editMillis());
                    case RECALL ->
                            moderates() || isWithin(state.connection().limits().recallMillis());
                    case UNFOLD,
                            COPY,
                            COPY_CODE,
                            MARK_UNREAD,
                            SAVE_MESSAGE,
                            SAVE_FILES,
                            READERS,
                            REPLY,
                            REACT,
                            PIN_MESSAGE,
                            OPEN_LINK,
                            SENDER,
                            LEAVE_MESSAGE ->
                            true;
                };
    }

    /// The files of a message of which there are small pictures.
    static List<Attachment> pictures(Body body) {
        return files(body).stream().filter(Attachment::preview).toList();
    }

    /// The files of a message.
    static List<Attachment> files(Body body) {
        return body instanceof Body.Files files ? files.files() : List.of();
    }

    private boolean isWithin(long millis) {
        return !state.now().isAfter(entry.sentAt().plusMillis(millis));
    }

    private boolean mayWrite() {
        return state.closed(conversation).isEmpty();
    }

    private boolean isOwn() {
        return entry.sender() != null && entry.sender().id().equals(state.account().id());
    }

    private boolean isOfTwo() {
        return conversation.known().group() == null;
    }

    private boolean moderates() {
        GroupSummary group = conversation.known().group();
        return group != null
                && (group.rank() != Rank.MEMBER || state.account().holds(Right.GROUP_MANAGE));
    }
}
