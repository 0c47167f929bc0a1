package chat.parley.server.model;

import static chat.parley.server.model.ChatModel.require;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.server.model.ModelLine.Message;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// What people write, and what becomes of it.
final class MessageModel {
    private static final Duration CHANGEABLE = Duration.ofDays(1);

    /// What was sent under each client id of each sender.
    private final Map<String, Send> sent = new TreeMap<>();

    MessageModel() {}

    MessageModel(MessageModel before) {
        sent.putAll(before.sent);
    }

    void apply(ChatModel chat, String me, ConversationRequest<?> request) {
        switch (request) {
            case Send send -> send(chat, me, send);
            case ConversationRequest.MarkRead(Id id, long seq) -> chat.log(id).read(me, seq);
            case ConversationRequest.SetView set -> chat.log(set.conversation()).view(me, set);
            case ConversationRequest.ListConversations _,
                    ConversationRequest.ShowConversation _,
                    ConversationRequest.ShowConversationWith _,
                    ConversationRequest.ShowConversationOf _,
                    ConversationRequest.History _,
                    ConversationRequest.FetchEntries _,
                    ConversationRequest.CountUnread _,
                    ConversationRequest.ListReaders _ -> {}
        }
    }

    void apply(ChatModel chat, String me, MessageRequest<?> request) {
        switch (request) {
            case MessageRequest.EditMessage(Id id, long seq, Body words) ->
                    edit(chat, me, chat.log(id), seq, words);
            case MessageRequest.RecallMessage(Id id, long seq) ->
                    recall(chat, me, chat.log(id), seq);
            case MessageRequest.ReactToMessage(Id id, long seq, String emoji, boolean reacted) ->
                    react(chat, me, chat.log(id), seq, emoji, reacted);
            case MessageRequest.PinMessage(Id id, long seq, boolean pinned) ->
                    pin(chat, me, chat.log(id), seq, pinned);
            case MessageRequest.ShowMessage _,
                    MessageRequest.ListPins _,
                    MessageRequest.ListReactions _,
                    MessageRequest.SaveMessage _,
                    MessageRequest.ListSaved _ -> {}
        }
    }

    /// What is sent again is as it was; another message under the same client id is refused.
    private void send(ChatModel chat, String me, Send send) {
        Send first = sent.get(me + " " + send.clientId());
        if (first != null) {
            require(first.equals(send), Reason.CLIENT_ID_REUSED);
            return;
        }
        LogModel log = chat.log(send.conversation());
        requireWriting(chat, me, log);
        if (send.replyTo() != null) {
            log.message(me, send.replyTo());
        }
        sent.put(me + " " + send.clientId(), send);
        log.add(chat.stamp(), Message.of(me, text(send.body()), send.replyTo(), chat.now));
    }

    private static String text(Body body) {
        return ((Body.Text) body).text();
    }

    private static void requireWriting(ChatModel chat, String me, LogModel log) {
        log.requireStay(me);
        Reason closed = chat.closed(log, me);
        if (closed != null) {
            throw new Refused(closed);
        }
    }

    private static Message written(LogModel log, String me, long seq) {
        Message message = log.message(me, seq);
        require(!message.isRecalled(), Reason.RECALLED);
        return message;
    }

    private static void requireTime(ChatModel chat, Message message) {
        require(!chat.now.isAfter(message.sentAt().plus(CHANGEABLE)), Reason.TOO_LATE);
    }

    private static void edit(ChatModel chat, String me, LogModel log, long seq, Body words) {
        requireWriting(chat, me, log);
        Message message = written(log, me, seq);
        require(message.sender().equals(me), Reason.FORBIDDEN);
        String text = text(words);
        if (!text.equals(message.text())) {
            requireTime(chat, message);
            require(message.edits() < Limits.EDITS, Reason.TOO_MANY);
            log.change(chat.stamp(), seq, one -> one.edited(text));
        }
    }

    /// One's own within a time; others' as one of the staff.
    private static void recall(ChatModel chat, String me, LogModel log, long seq) {
        log.requireStay(me);
        Message message = log.message(me, seq);
        if (message.isRecalled()) {
            return;
        }
        if (!chat.moderates(log, me)) {
            require(message.sender().equals(me), Reason.FORBIDDEN);
            requireTime(chat, message);
        } else {
            require(chat.recalls(log, me, message.sender()), Reason.FORBIDDEN);
        }
        log.change(chat.stamp(), seq, one -> one.recalledBy(me));
    }

    private static void react(
            ChatModel chat, String me, LogModel log, long seq, String emoji, boolean reacted) {
        requireWriting(chat, me, log);
        if (written(log, me, seq).hasReaction(me, emoji) != reacted) {
            log.change(chat.stamp(), seq, one -> one.reacted(me, emoji, reacted));
        }
    }

    private static void pin(ChatModel chat, String me, LogModel log, long seq, boolean pinned) {
        requireWriting(chat, me, log);
        require(log.kind == ConversationKind.PAIR || chat.moderates(log, me), Reason.FORBIDDEN);
        if (written(log, me, seq).pinned() != pinned) {
            log.change(chat.stamp(), seq, one -> one.pinned(pinned));
        }
    }
}
