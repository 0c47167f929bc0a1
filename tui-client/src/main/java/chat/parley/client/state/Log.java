package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is held of a conversation's log, and what is known to be missing.
///
/// The rule for an entry that arrives, with `have` = the window's end: `seq = have + 1` is shown,
/// `seq <= have` is dropped, `seq > have + 1` waits among the early ones until the gap before it
/// has been fetched. Whatever order and however often entries arrive, the window is a stretch of
/// the store's log, and ends at `head` once nothing is missing.
///
/// @param window what is held
/// @param early what arrived beyond a gap: ascending, few
/// @param head the highest seq that was heard of
/// @param newer fetching what is missing above
/// @param older fetching what lies below, for who scrolls up
/// @param acked how far the server was told over the present connection
public record Log(
        Window window, List<Entry> early, long head, Fetch newer, Fetch older, long acked) {
    public static final Log EMPTY = new Log(Window.EMPTY, List.of(), 0, Fetch.IDLE, Fetch.IDLE, 0);

    /// As many early entries are kept; what does not fit is fetched with the gap.
    private static final int EARLY_LIMIT = 200;

    public Log {
        early = List.copyOf(early);
    }

    /// What to ask for when something is missing.
    public enum Missing {
        NOTHING,
        /// The entries that follow the window.
        ENTRIES,
        /// The newest page: there is no window yet, or it is too far behind to be caught up.
        NEWEST_PAGE
    }

    static Log of(Window window) {
        return new Log(window, List.of(), window.upTo(), Fetch.IDLE, Fetch.IDLE, 0);
    }

    public boolean behind() {
        return window.upTo() < head;
    }

    public Missing missing(Limits limits) {
        if (!behind()) {
            return Missing.NOTHING;
        }
        boolean jump = window.upTo() == 0 || head - window.upTo() > limits.catchUpEntries();
        return jump ? Missing.NEWEST_PAGE : Missing.ENTRIES;
    }

    /// Entries arrived by themselves. Those that follow the window join it at once.
    ///
    /// @param reader whose log it is
    public Log posted(List<Entry> entries, @Nullable Id reader) {
        List<Entry> run = new ArrayList<>();
        int taken = 0;
        while (taken < entries.size()
                && entries.get(taken).seq() == window.upTo() + 1 + run.size()) {
            run.add(entries.get(taken));
            taken++;
        }
        Log log =
                run.isEmpty()
                        ? this
                        : heard(run.getLast().seq())
                                .with(window.append(run, reader))
                                .absorbEarly(reader);
        for (Entry entry : entries.subList(taken, entries.size())) {
            log = log.posted(entry, reader);
        }
        return log;
    }

    /// An entry arrived by itself.
    private Log posted(Entry entry, @Nullable Id reader) {
        long have = window.upTo();
        if (entry.seq() <= have) {
            return this;
        }
        if (entry.seq() > have + 1) {
            return heard(entry.seq()).withEarly(entry);
        }
        return heard(entry.seq()).with(window.append(List.of(entry), reader)).absorbEarly(reader);
    }

    /// A page of what follows `after` was fetched. A page that does not touch the window, which may
    /// have jumped meanwhile, is of no use. A page that begins later than asked for tells of
    /// another stay: one has left meanwhile and come back, and what was held is no longer one's to
    /// read.
    public Log fetched(long after, Entries page, @Nullable Id reader) {
        Log log = heard(page.head()).withNewer(Fetch.IDLE);
        if (after > window.upTo()) {
            return log;
        }
        boolean anotherStay =
                !page.entries().isEmpty() && page.entries().getFirst().seq() > after + 1;
        return log.with(
                        anotherStay
                                ? Window.ofStretch(page.entries(), reader)
                                : window.append(page.entries(), reader))
                .absorbEarly(reader);
    }

    /// The newest page was fetched: it takes the window's place, and what lies below is fetched
    /// when someone scrolls there. What is held of older messages may have changed meanwhile.
    public Log jumped(Entries page, @Nullable Id reader) {
        Log log = heard(page.head()).withNewer(Fetch.IDLE);
        Window newest = Window.ofNewest(page);
        return newest.upTo() <= window.upTo() ? log : log.with(newest).absorbEarly(reader);
    }

    /// A page below `before` was fetched.
    public Log fetchedOlder(long before, Entries page) {
        Log log = new Log(window, early, head, newer, Fetch.IDLE, acked);
        return before != window.after() + 1
                ? log
                : log.with(window.prepend(page.entries(), page.more()));
    }

    Log heard(long seq) {
        return seq <= head ? this : new Log(window, early, seq, newer, older, acked);
    }

    public Log with(Window changed) {
        return new Log(changed, early, head, newer, older, acked);
    }

    public Log withNewer(Fetch fetch) {
        return new Log(window, early, head, fetch, older, acked);
    }

    public Log withOlder(Fetch fetch) {
        return new Log(window, early, head, newer, fetch, acked);
    }

    public Log withAcked(long seq) {
        return new Log(window, early, head, newer, older, seq);
    }

    /// Whether the server is to be told how far this device holds the log.
    public boolean owesAck() {
        return window.upTo() > acked;
    }

    public boolean mayFetchNewer(Instant now) {
        return newer.mayStart(now);
    }

    private Log withEarly(Entry entry) {
        if (early.size() >= EARLY_LIMIT || early.contains(entry)) {
            return this;
        }
        List<Entry> sorted = new ArrayList<>(early);
        sorted.add(entry);
        sorted.sort(Comparator.comparingLong(Entry::seq));
        return new Log(window, sorted, head, newer, older, acked);
    }

    private Log absorbEarly(@Nullable Id reader) {
        Window grown = window;
        List<Entry> left = new ArrayList<>();
        for (Entry entry : early) {
            if (entry.seq() == grown.upTo() + 1) {
                grown = grown.append(List.of(entry), reader);
            } else if (entry.seq() > grown.upTo()) {
                left.add(entry);
            }
        }
        return new Log(grown, left, Math.max(head, grown.upTo()), newer, older, acked);
    }
}
