package chat.parley.acceptance.fault;

import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.wire.ServerFrame.Head;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The least that a client does to lose and double nothing: it sends what is not acknowledged
/// again, by the same client ids, in order; it takes what follows what it has, drops what it has,
/// and fetches what is missing between. All of it happens in the link's own turns.
final class Chatter implements AutoCloseable {
    private static final int UNDER_WAY = 8;
    private static final int PAGE = 20;

    private final ServerLink link;
    private final Id conversation;
    private final Deque<Send> unsent = new ArrayDeque<>();
    private final Deque<Send> underWay = new ArrayDeque<>();
    private final List<Entry> log = new CopyOnWriteArrayList<>();
    private final List<Throwable> surprises = new CopyOnWriteArrayList<>();

    /// Up to where there is something, as far as one has heard.
    private long head;

    private boolean fetching;

    /// What `welcome` or a heartbeat told, until all of it is here.
    private @Nullable Id mark;

    Chatter(ServerLink link, Id conversation, List<Send> messages) {
        this.link = link;
        this.conversation = conversation;
        unsent.addAll(messages);
    }

    void start() {
        link.open(this::hear);
    }

    /// What has arrived, in the order in which it would be shown.
    List<Entry> log() {
        return List.copyOf(log);
    }

    /// What should not have happened.
    List<Throwable> surprises() {
        return List.copyOf(surprises);
    }

    private void hear(LinkEvent news) {
        switch (news) {
            case LinkEvent.StateChanged(LinkState.Ready(var welcome)) -> {
                begin();
                learn(welcome.heads(), welcome.mark());
            }
            case LinkEvent.Heads(var heartbeat) -> learn(heartbeat.heads(), heartbeat.mark());
            case LinkEvent.Pushed(Event.EntryPosted(Entry entry)) -> {
                head = Math.max(head, entry.seq());
                take(entry);
                fetch();
            }
            case LinkEvent.StateChanged _, LinkEvent.Pushed _, LinkEvent.Lag _ -> {
                // nothing to do
            }
        }
    }

    private void begin() {
        fetching = false;
        while (!underWay.isEmpty()) {
            unsent.addFirst(underWay.removeLast());
        }
        send();
    }

    private void send() {
        while (underWay.size() < UNDER_WAY && !unsent.isEmpty()) {
            Send message = unsent.remove();
            underWay.add(message);
            CompletableFuture<?> _ =
                    link.ask(message).whenComplete((sent, lost) -> sent(message, sent, lost));
        }
    }

    private void sent(Send message, @Nullable Sent sent, @Nullable Throwable failure) {
        if (sent != null) {
            underWay.remove(message);
            send();
        } else {
            note(failure);
        }
    }

    private void learn(List<Head> heads, @Nullable Id told) {
        mark = told;
        heads.stream()
                .filter(each -> each.conversation().equals(conversation))
                .forEach(each -> head = Math.max(head, each.seq()));
        fetch();
    }

    private void fetch() {
        if (log.size() < head && !fetching) {
            fetching = true;
            CompletableFuture<?> _ =
                    link.ask(new FetchEntries(conversation, log.size(), PAGE))
                            .whenComplete(this::fetched);
        }
        if (log.size() >= head && mark != null) {
            link.dealtWith(mark);
            mark = null;
        }
    }

    private void fetched(@Nullable Entries page, @Nullable Throwable failure) {
        if (page == null) {
            note(failure);
            return;
        }
        fetching = false;
        page.entries().forEach(this::take);
        link.ack(conversation, log.size());
        fetch();
    }

    private void take(Entry entry) {
        if (entry.conversation().equals(conversation) && entry.seq() == log.size() + 1) {
            log.add(entry);
        }
    }

    /// A broken link is what this is about; whatever else fails is not.
    private void note(@Nullable Throwable failure) {
        if (failure != null && !(Causes.unwrapped(failure) instanceof LinkLost)) {
            surprises.add(Causes.unwrapped(failure));
        }
    }

    static Send message(Id conversation, String sender, int number) {
        return new Send(
                conversation, sender + "-" + number, new Body.Text(sender + " no. " + number));
    }

    @Override
    public void close() {
        link.close();
    }
}
