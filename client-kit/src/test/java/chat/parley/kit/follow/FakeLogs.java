package chat.parley.kit.follow;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The logs that a fake server keeps: conversations by number, each of which grows as a test says.
final class FakeLogs {
    private final Map<Id, List<Entry>> logs = new LinkedHashMap<>();
    private final Map<Id, Long> read = new LinkedHashMap<>();

    /// A conversation grows by one entry.
    synchronized Event grow(long conversation) {
        Id id = new Id(conversation);
        List<Entry> log = logs.computeIfAbsent(id, _ -> new ArrayList<>());
        long seq = log.size() + 1L;
        Entry entry =
                new Entry(
                        id,
                        seq,
                        new Id(conversation * 1_000 + seq),
                        null,
                        null,
                        Instant.EPOCH,
                        new Body.Text("m" + seq));
        log.add(entry);
        return new Event.EntryPosted(entry);
    }

    synchronized void grow(long conversation, int times) {
        for (int i = 0; i < times; i++) {
            Event _ = grow(conversation);
        }
    }

    synchronized void read(long conversation, long seq) {
        read.put(new Id(conversation), seq);
    }

    synchronized Record answer(Request<?> request) {
        return switch (request) {
            case ListConversations _ -> new ConversationsPage(all(), false);
            case CountUnread _ ->
                    new Unread(
                            0, all().stream().filter(each -> each.reading().unread() > 0).toList());
            case ShowConversation(Id id) -> conversation(id);
            case FetchEntries(Id id, long after, int limit) -> {
                List<Entry> log = logs.getOrDefault(id, List.of());
                List<Entry> page = log.stream().skip(after).limit(limit).toList();
                yield new Entries(page, log.size(), after + page.size() < log.size());
            }
            case Request<?> _ -> throw new Refused(Reason.NOT_FOUND);
        };
    }

    private List<Conversation> all() {
        return logs.keySet().stream().map(this::conversation).toList();
    }

    private Conversation conversation(Id id) {
        List<Entry> log = logs.getOrDefault(id, List.of());
        long upTo = read.getOrDefault(id, 0L);
        return new Conversation(
                id,
                ConversationKind.PAIR,
                null,
                null,
                null,
                new LogSummary(log.size(), Instant.EPOCH, null),
                1,
                new ReadProgress(upTo, (int) (log.size() - upTo), false),
                PeerProgress.NONE,
                ConversationView.at(NotifyLevel.ALL));
    }
}
