package chat.parley.client.command.message;

import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The growing end of one conversation's log: every entry once, in order, without holes. What is
/// pushed out of turn is only a sign that something is to be fetched. For the link's thread.
final class LogTail {
    private final ServerLink link;
    private final Id conversation;
    private final Consumer<Entry> grown;
    private final Consumer<Throwable> failed;
    private long have;
    private long known;
    private boolean fetching;
    private boolean begun;

    /// Begins after an entry.
    ///
    /// @param have the seq of the last entry that is not wanted any more
    /// @param failed told when the server refuses to go on
    LogTail(
            ServerLink link,
            Id conversation,
            long have,
            Consumer<Entry> grown,
            Consumer<Throwable> failed) {
        this.link = link;
        this.conversation = conversation;
        this.have = have;
        this.known = have;
        this.grown = grown;
        this.failed = failed;
    }

    /// What is pushed came after one began to listen, even where it came before one asked how far
    /// the conversation goes. To be told of the first entry that was pushed, before it is.
    void beginsBefore(long seq) {
        if (!begun && !fetching) {
            have = Math.min(have, seq - 1);
        }
    }

    void pushed(Entry entry) {
        if (fetching || entry.seq() != have + 1) {
            reaches(entry.seq());
        } else {
            take(entry);
        }
    }

    /// The conversation is known to go so far.
    void reaches(long head) {
        known = Math.max(known, head);
        if (known > have && !fetching) {
            fetch();
        }
    }

    private void fetch() {
        fetching = true;
        CompletableFuture<Entries> _ =
                link.ask(new FetchEntries(conversation, have, Limits.PAGE_SIZE))
                        .whenComplete(this::fetched);
    }

    private void fetched(@Nullable Entries page, @Nullable Throwable failure) {
        fetching = false;
        if (page == null) {
            Throwable cause =
                    failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
            if (cause != null && !(cause instanceof LinkLost)) {
                failed.accept(cause);
            }
            // A lost connection comes back, and says then how far the conversation goes.
            return;
        }
        page.entries().forEach(this::take);
        known = page.entries().isEmpty() ? have : Math.max(known, page.head());
        if (known > have) {
            fetch();
        }
    }

    private void take(Entry entry) {
        if (entry.seq() > have) {
            begun = true;
            have = entry.seq();
            known = Math.max(known, have);
            grown.accept(entry);
        }
    }
}
