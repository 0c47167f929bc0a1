package chat.parley.client.state;

import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.ArrayList;
import java.util.List;

/// A stretch of a conversation's log without holes: all there is to show of `after < seq <= upTo`.
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

    /// The window that one page of the newest entries makes.
    static Window ofPage(List<Entry> page, long head, boolean moreBelow) {
        if (page.isEmpty()) {
            return new Window(0, head, List.of());
        }
        long first = page.getFirst().seq();
        return new Window(moreBelow ? first - 1 : 0, page.getLast().seq(), page);
    }

    public boolean reachesBeginning() {
        return after == 0;
    }

    /// With the entries that come next; those at or below `upTo` are held already and dropped.
    ///
    /// @param page ascending, beginning at or below `upTo + 1`
    Window append(List<Entry> page) {
        List<Entry> fresh = page.stream().filter(entry -> entry.seq() > upTo).toList();
        return fresh.isEmpty()
                ? this
                : new Window(after, fresh.getLast().seq(), joined(entries, fresh));
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
