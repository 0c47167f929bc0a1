package chat.parley.server.model;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a server should know of what people have asked of it, written down a second time and as
/// simply as can be: what it is compared with. People, groups and conversations go by their names.
///
/// A step makes a new one, or is refused for the same reason as by the server. The server's ids are
/// told to it as they come to be known.
final class ChatModel {
    static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dan", "eve", "fay");

    Instant now;
    final FriendModel friends;
    final ApplicationModel applications;
    final GroupsModel groups;
    final MessageModel messages;
    final InboxModel inbox;
    private final Map<String, LogModel> logs = new TreeMap<>();
    private final Map<Id, String> conversations = new HashMap<>();
    private final Map<Id, Integer> asked = new HashMap<>();
    private long stamp;

    ChatModel(Instant now) {
        this.now = now;
        friends = new FriendModel();
        applications = new ApplicationModel();
        groups = new GroupsModel();
        messages = new MessageModel();
        inbox = new InboxModel();
    }

    private ChatModel(ChatModel before) {
        now = before.now;
        friends = new FriendModel(before.friends);
        applications = new ApplicationModel(before.applications);
        groups = new GroupsModel(before.groups);
        messages = new MessageModel(before.messages);
        inbox = new InboxModel(before.inbox);
        before.logs.forEach((name, log) -> logs.put(name, new LogModel(log)));
        conversations.putAll(before.conversations);
        asked.putAll(before.asked);
        stamp = before.stamp;
    }

    static void require(boolean allowed, Reason otherwise) {
        if (!allowed) {
            throw new Refused(otherwise);
        }
    }

    /// What comes of somebody's asking for something.
    ///
    /// @throws Refused as the server has to
    ChatModel after(String who, Request<?> request) {
        ChatModel after = new ChatModel(this);
        switch (request) {
            case FriendRequest<?> one -> after.friends.apply(after, who, one);
            case ApplicationRequest<?> one -> after.applications.apply(after, who, one);
            case GroupRequest<?> one -> after.groups.apply(after, who, one);
            case ConversationRequest<?> one -> after.messages.apply(after, who, one);
            case MessageRequest<?> one -> after.messages.apply(after, who, one);
            case NotificationRequest<?> one -> after.marked(who, one);
            case Request<?> other -> throw new IllegalArgumentException(other.toString());
        }
        return after;
    }

    private void marked(String who, NotificationRequest<?> request) {
        switch (request) {
            case MarkNotifications _ -> inbox.see(who);
            case NotificationRequest.ListNotifications _ -> {}
        }
    }

    ChatModel after(Duration time) {
        ChatModel after = new ChatModel(this);
        after.now = now.plus(time);
        return after;
    }

    /// What a conversation is called that the server knows by an id.
    ChatModel called(Id conversation, String name) {
        ChatModel after = new ChatModel(this);
        after.conversations.put(conversation, name);
        return after;
    }

    /// Which application it is that the server knows by an id.
    ChatModel called(Id application, int number) {
        ChatModel after = new ChatModel(this);
        after.asked.put(application, number);
        return after;
    }

    /// Orders all that is ever written.
    long stamp() {
        return ++stamp;
    }

    LogModel open(String name, ConversationKind kind) {
        return logs.computeIfAbsent(name, _ -> new LogModel(name, kind, stamp()));
    }

    LogModel log(String name) {
        LogModel log = logs.get(name);
        if (log == null) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return log;
    }

    LogModel log(Id conversation) {
        return log(conversations.getOrDefault(conversation, ""));
    }

    List<LogModel> logs() {
        return List.copyOf(logs.values());
    }

    /// Those that somebody belongs to, in the order of their list, hidden ones too.
    List<LogModel> logsOf(String who) {
        Comparator<LogModel> order =
                Comparator.comparing((LogModel log) -> !log.seen(who).pinned())
                        .thenComparingLong(log -> -log.activity(who));
        return logs.values().stream().filter(log -> log.has(who)).sorted(order).toList();
    }

    int application(Id id) {
        Integer number = asked.get(id);
        if (number == null) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return number;
    }

    Map<Id, Integer> askedIds() {
        return Map.copyOf(asked);
    }

    Map<Id, String> conversationIds() {
        return Map.copyOf(conversations);
    }

    /// Why somebody may not write in a conversation of theirs; null where they may.
    @Nullable Reason closed(LogModel log, String who) {
        return switch (log.kind) {
            case PAIR -> friends.closed(who, FriendModel.peer(log.name, who));
            case GROUP -> groups.named(log.name.substring(1)).closed(who);
        };
    }

    boolean moderates(LogModel log, String who) {
        return log.kind == ConversationKind.GROUP
                && groups.named(log.name.substring(1)).isStaff(who);
    }

    /// Whether one of the staff takes back what somebody wrote: as their rank is above the other's.
    boolean recalls(LogModel log, String who, String author) {
        GroupModel group = groups.named(log.name.substring(1));
        return who.equals(author) || group.is(who, Rank.OWNER) || !group.isStaff(author);
    }

    /// The names of conversations whose ids are not known yet.
    Stream<String> unnamed() {
        return logs.keySet().stream().filter(name -> !conversations.containsValue(name));
    }
}
