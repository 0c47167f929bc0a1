package chat.parley.kit.follow;

import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/// The growing end of one conversation's log: every entry once, in order, without holes. What is
/// pushed out of turn, or while something is being dealt with, is only a sign that something is to
/// be fetched. Used in turn.
///
/// ```
/// caught up --push of the next--> delivering --done--> caught up
///     |  any other sign--> fetching --page--> delivering --done, more known--> fetching
///     +--- link lost: waits for the next sign, and begins there again
/// ```
final class LogTail {
    private final TurnTaking turns;
    private final PageSlots slots;
    private final Id conversation;
    private final Function<List<Entry>, CompletionStage<?>> grown;
    private final Consumer<Throwable> failed;
    private long have;
    private long known;

    /// Whether entries are being fetched or dealt with.
    private boolean busy;

    private boolean begun;

    /// Begins after an entry.
    ///
    /// @param have the seq of the last entry that is not wanted any more
    /// @param failed told when the server refuses to go on
    LogTail(
            TurnTaking turns,
            PageSlots slots,
            Id conversation,
            long have,
            Function<List<Entry>, CompletionStage<?>> grown,
            Consumer<Throwable> failed) {
        this.turns = turns;
        this.slots = slots;
        this.conversation = conversation;
        this.have = have;
        this.known = have;
        this.grown = grown;
        this.failed = failed;
    }

    /// What is pushed came after one began to listen, even where it came before one asked how far
    /// the conversation goes. To be told of the first entry that was pushed, before it is.
    void beginsBefore(long seq) {
        if (!begun && !busy) {
            have = Math.min(have, seq - 1);
        }
    }

    void pushed(Entry entry) {
        if (busy || entry.seq() != have + 1) {
            reaches(entry.seq());
        } else {
            known = Math.max(known, entry.seq());
            busy = true;
            deliver(List.of(entry), this::rest);
        }
    }

    /// The conversation is known to go so far.
    void reaches(long head) {
        known = Math.max(known, head);
        if (known > have && !busy) {
            busy = true;
            slots.enter(this::fetch);
        }
    }

    private void rest() {
        busy = false;
        reaches(known);
    }

    private void fetch() {
        turns.ask(
                new FetchEntries(conversation, have, Limits.PAGE_SIZE),
                this::fetched,
                this::refused);
    }

    private void fetched(Entries page) {
        List<Entry> news = page.entries().stream().filter(entry -> entry.seq() > have).toList();
        known = news.isEmpty() ? have : Math.max(known, page.head());
        if (news.isEmpty()) {
            pageDone();
        } else {
            deliver(news, this::pageDone);
        }
    }

    private void pageDone() {
        slots.leave();
        rest();
    }

    private void deliver(List<Entry> entries, Runnable then) {
        begun = true;
        turns.after(
                grown.apply(entries),
                () -> delivered(entries.getLast().seq(), then),
                () -> undelivered(then));
    }

    private void delivered(long last, Runnable then) {
        have = last;
        known = Math.max(known, have);
        then.run();
    }

    /// What could not be dealt with is fetched again when there is a sign that it could be now.
    private void undelivered(Runnable then) {
        known = have;
        then.run();
    }

    /// A lost connection comes back, and says then how far the conversation goes.
    private void refused(Throwable failure) {
        busy = false;
        slots.leave();
        if (!(failure instanceof LinkLost)) {
            failed.accept(failure);
        }
    }
}
