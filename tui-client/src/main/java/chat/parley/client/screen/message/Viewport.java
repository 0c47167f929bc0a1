package chat.parley.client.screen.message;

import chat.parley.client.look.StyledLine;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of a transcript that a message view of a height shows. Only the items in and near it
/// are laid out, so that its cost does not grow with the conversation.
final class Viewport {
    /// The line of an item that opens a group in which the name stands.
    private static final int NAME_LINE = 1;

    /// As many lines stand above the unread divider when one is led to it.
    private static final int LINES_OF_BEFORE = 2;

    private final List<Item> items;
    private final ItemLines layout;
    private final int rows;

    /// What was laid out already, by item.
    private final Map<Integer, List<StyledLine>> laidOut = new HashMap<>();

    /// A line of the transcript: the item's index and the line within it.
    private record Place(int item, int line) {}

    Viewport(List<Item> items, ItemLines layout, int rows) {
        this.items = items;
        this.layout = layout;
        this.rows = Math.max(1, rows);
    }

    /// The lines to draw, at most `rows`.
    List<StyledLine> lines(ScrollPosition scroll) {
        Place top = top(scroll);
        List<StyledLine> shown = new ArrayList<>();
        for (int i = top.item(); i < items.size() && shown.size() < rows; i++) {
            List<StyledLine> lines = lines(i);
            int from = i == top.item() ? Math.min(top.line(), lines.size()) : 0;
            shown.addAll(lines.subList(from, lines.size()));
        }
        return shown.size() > rows ? shown.subList(0, rows) : shown;
    }

    /// What the topmost line belongs to, where the heading of it stands above the view.
    ///
    /// @param sender null where their name is in view
    record Above(Entry entry, @Nullable Profile sender) {}

    Optional<Above> above(ScrollPosition scroll) {
        Place top = top(scroll);
        return items.isEmpty() || top.equals(new Place(0, 0))
                ? Optional.empty()
                : above(items.get(top.item()), top.line());
    }

    /// A day, its line and a name are told by themselves as long as they are in view.
    private static Optional<Above> above(Item item, int line) {
        return switch (item) {
            case Item.Theirs(var entry, boolean opens, _, _) ->
                    Optional.of(
                            new Above(entry, opens && line <= NAME_LINE ? null : entry.speaker()));
            case Item.Own(var entry, _, _) -> Optional.of(new Above(entry, null));
            case Item.Top _, Item.Day _, Item.New _, Item.Gap _, Item.Pending _ -> Optional.empty();
        };
    }

    /// Whether the newest line is within.
    boolean showsNewest(ScrollPosition scroll) {
        return switch (scroll) {
            case ScrollPosition.Bottom() -> true;
            case ScrollPosition.Pinned _, ScrollPosition.Unread _ ->
                    !isBelow(lowestTop(), top(scroll));
        };
    }

    /// The newest entry whose last line is within, or of which at least a whole view is; 0 where
    /// there is none.
    long lastSeen(ScrollPosition scroll) {
        Place top = top(scroll);
        int end = -top.line();
        long seen = 0;
        for (int i = top.item(); i < items.size() && end < rows; i++) {
            end += height(i);
            if (end <= rows || i == top.item()) {
                seen = Math.max(seen, seq(items.get(i)));
            }
        }
        return seen;
    }

    private static long seq(Item item) {
        return entry(item).map(Entry::seq).orElse(0L);
    }

    /// What the messages within answer, by its seq.
    List<Long> answered(ScrollPosition scroll) {
        Place top = top(scroll);
        int end = -top.line();
        List<Long> answered = new ArrayList<>();
        for (int i = top.item(); i < items.size() && end < rows; i++) {
            end += height(i);
            answeredBy(items.get(i)).ifPresent(answered::add);
        }
        return answered;
    }

    private static Optional<Long> answeredBy(Item item) {
        return item instanceof Item.Pending(var message, _, _)
                ? Optional.ofNullable(message.replyTo())
                : entry(item).map(Entry::replyTo);
    }

    /// The newest message of the log of which a line is within, by its seq.
    Optional<Long> newestMessage(ScrollPosition scroll) {
        Place top = top(scroll);
        int end = -top.line();
        Optional<Long> newest = Optional.empty();
        for (int i = top.item(); i < items.size() && end < rows; i++) {
            end += height(i);
            Optional<Long> here = entry(items.get(i)).filter(Entry::carriesMessage).map(Entry::seq);
            newest = here.isPresent() ? here : newest;
        }
        return newest;
    }

    /// The message that has a line in a row of the view.
    Optional<Entry> at(ScrollPosition scroll, int row) {
        Place top = top(scroll);
        int end = Math.max(0, rows - lines(scroll).size()) - top.line();
        for (int i = top.item(); i < items.size() && end <= row; i++) {
            end += height(i);
            if (row < end) {
                return entry(items.get(i)).filter(Entry::carriesMessage);
            }
        }
        return Optional.empty();
    }

    /// The position nearest to another at which an item is wholly within, or begins at the top
    /// where it is higher than the view. It is held there, whatever comes.
    ScrollPosition showing(ScrollPosition scroll, String key, long newest) {
        Place top = top(scroll);
        Place end = find(key, 0);
        if (end == null) {
            return scroll;
        }
        int item = end.item();
        Place begin = new Place(item, 0);
        Place least = height(item) > rows ? begin : up(end, rows);
        Place held = isBelow(top, begin) ? begin : isBelow(least, top) ? least : top;
        return pinned(
                held, scroll instanceof ScrollPosition.Pinned before ? before.newest() : newest);
    }

    /// The message or notice of an item that shows one.
    private static Optional<Entry> entry(Item item) {
        return switch (item) {
            case Item.Theirs(var entry, _, _, _) -> Optional.of(entry);
            case Item.Own(var entry, _, _) -> Optional.of(entry);
            case Item.Top _, Item.Day _, Item.New _, Item.Gap _, Item.Pending _ -> Optional.empty();
        };
    }

    /// Whether the oldest line is within.
    boolean showsOldest(ScrollPosition scroll) {
        return top(scroll).equals(new Place(0, 0));
    }

    /// The position `by` lines further down, or up when it is negative; at the bottom it follows
    /// again.
    ScrollPosition moved(ScrollPosition scroll, int by, long newest) {
        Place top = top(scroll);
        Place moved = by < 0 ? up(top, -by) : down(top, by);
        if (!isBelow(lowestTop(), moved)) {
            return new ScrollPosition.Bottom();
        }
        long since = scroll instanceof ScrollPosition.Pinned pinned ? pinned.newest() : newest;
        return pinned(moved, since);
    }

    /// Held by a message, for what stands between messages comes and goes as more is fetched.
    private ScrollPosition pinned(Place top, long since) {
        int item = top.item();
        int above = height(item) - top.line();
        while (item < items.size() - 1 && !isMessage(items.get(item))) {
            item++;
            above += height(item);
        }
        return new ScrollPosition.Pinned(items.get(item).key(), above, since);
    }

    private static boolean isMessage(Item item) {
        return switch (item) {
            case Item.Theirs _, Item.Own _, Item.Pending _ -> true;
            case Item.Top _, Item.Day _, Item.New _, Item.Gap _ -> false;
        };
    }

    private Place top(ScrollPosition scroll) {
        return switch (scroll) {
            case ScrollPosition.Bottom() -> lowestTop();
            case ScrollPosition.Unread() -> {
                Place unread = find(Item.New.KEY, 1 + LINES_OF_BEFORE);
                yield unread == null || isBelow(unread, lowestTop()) ? lowestTop() : unread;
            }
            case ScrollPosition.Pinned(var key, int above, _) -> {
                Place pinned = find(key, above);
                yield pinned == null || isBelow(pinned, lowestTop()) ? lowestTop() : pinned;
            }
        };
    }

    private @Nullable Place find(String key, int above) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return up(new Place(i, height(i)), above);
            }
        }
        return null;
    }

    /// The first line of a view whose last line is the newest.
    private Place lowestTop() {
        int last = items.size() - 1;
        return last < 0 ? new Place(0, 0) : up(new Place(last, height(last)), rows);
    }

    private Place up(Place from, int by) {
        int item = from.item();
        int line = from.line() - by;
        while (line < 0 && item > 0) {
            item--;
            line += height(item);
        }
        return new Place(item, Math.max(0, line));
    }

    private Place down(Place from, int by) {
        int item = from.item();
        int line = from.line() + by;
        while (item < items.size() - 1 && line >= height(item)) {
            line -= height(item);
            item++;
        }
        return new Place(item, line);
    }

    private int height(int item) {
        return lines(item).size();
    }

    private List<StyledLine> lines(int item) {
        return laidOut.computeIfAbsent(item, index -> layout.of(items.get(index)));
    }

    private static boolean isBelow(Place one, Place other) {
        return one.item() > other.item()
                || (one.item() == other.item() && one.line() > other.line());
    }
}
