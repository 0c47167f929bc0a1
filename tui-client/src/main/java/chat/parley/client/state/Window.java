package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stretch of a conversation's log without holes: all there is to show of `after < seq <= upTo`.
/// Changes of messages are part of the stretch, and show in what they changed.
///
/// @param after 0 when the beginning of the log is held
/// @param upTo 0 when nothing is held
/// @param entries ascending by seq
public record Window(long after, long upTo, List<Entry> entries) {
    public static final Window EMPTY = new Window(0, 0, List.of());

    public Window {
        if (after < 0 || upTo < after) {
            throw new IllegalArgumentException("a window from " + after + " to " + upTo);
        }
        entries = List.copyOf(entries);
    }

    /// The window that one page of the newest messages makes, which are in the form that they have
    /// at the head.
    static Window ofNewest(Entries page) {
        boolean below = page.more() && !page.entries().isEmpty();
        return new Window(
                below ? page.entries().getFirst().seq() - 1 : 0, page.head(), page.entries());
    }

    /// The window that a stretch of the log makes, below which there is more.
    static Window ofStretch(List<Entry> stretch, @Nullable Id reader) {
        long below = stretch.getFirst().seq() - 1;
        return new Window(below, below, List.of()).append(stretch, reader);
    }

    public boolean reachesBeginning() {
        return after == 0;
    }

    /// With the entries that come next; those at or below `upTo` are held already and dropped.
    ///
    /// @param stretch of the log, ascending, beginning at or below `upTo + 1`
    /// @param reader whose reactions are their own
    Window append(List<Entry> stretch, @Nullable Id reader) {
        List<Entry> grown = new ArrayList<>(entries);
        long end = upTo;
        for (Entry entry : stretch) {
            if (entry.seq() > end) {
                end = entry.seq();
                switch (entry.body()) {
                    case Body.Change change -> change(grown, change.target(), entry, reader);
                    case Body.Content _, Body.Notice _, Body.Recalled _ -> grown.add(entry);
                }
            }
        }
        return end == upTo ? this : new Window(after, end, grown);
    }

    private static void change(List<Entry> held, long target, Entry by, @Nullable Id reader) {
        for (int i = held.size() - 1; i >= 0 && held.get(i).seq() >= target; i--) {
            if (held.get(i).seq() == target) {
                held.set(i, held.get(i).changed(by, reader));
            }
        }
    }

    /// With a page that ends just below.
    ///
    /// @param moreBelow whether the log goes on below the page
    Window prepend(List<Entry> page, boolean moreBelow) {
        List<Entry> fresh = page.stream().filter(entry -> entry.seq() <= after).toList();
        long newAfter = moreBelow && !fresh.isEmpty() ? fresh.getFirst().seq() - 1 : 0;
        return new Window(
                moreBelow && fresh.isEmpty() ? after : newAfter, upTo, joined(fresh, entries));
    }

    /// The seq of the newest message or notice: so far one reads, for changes of earlier ones show
    /// there. What is below the window where it holds none.
    public long lastSeq() {
        return entries.isEmpty() ? after : entries.getLast().seq();
    }

    /// The message or notice at a seq, if it is held.
    public Optional<Entry> find(long seq) {
        return entries.stream().filter(entry -> entry.seq() == seq).findFirst();
    }

    /// Whether one of its messages answers one below it.
    public boolean answersElsewhere() {
        return after > 0
                && entries.stream()
                        .anyMatch(entry -> entry.replyTo() != null && entry.replyTo() <= after);
    }

    /// The newest `limit` entries of it.
    public Window newest(int limit) {
        if (entries.size() <= limit) {
            return this;
        }
        List<Entry> kept = entries.subList(entries.size() - limit, entries.size());
        return new Window(kept.getFirst().seq() - 1, upTo, kept);
    }

    /// With everything that somebody wrote under what others see of them now.
    public Window signed(Profile author) {
        return entries.stream().noneMatch(entry -> isBy(author, entry))
                ? this
                : new Window(
                        after,
                        upTo,
                        entries.stream()
                                .map(entry -> isBy(author, entry) ? entry.signed(author) : entry)
                                .toList());
    }

    private static boolean isBy(Profile author, Entry entry) {
        Profile sender = entry.sender();
        return sender != null && sender.id().equals(author.id());
    }

    private static List<Entry> joined(List<Entry> below, List<Entry> above) {
        List<Entry> joined = new ArrayList<>(below.size() + above.size());
        joined.addAll(below);
        joined.addAll(above);
        return joined;
    }
}
