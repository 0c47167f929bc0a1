package chat.parley.client.tui;

import chat.parley.client.term.Key;
import java.util.Arrays;
import java.util.List;

/// Everything a key can do, with the keys that do it: the live key map, which help is made from.
/// What edits text is the line editor's.
enum Action {
    SEND(Area.TALKING, "send", "Enter"),
    COMPLETE(Area.TALKING, "complete a name, /command or :emoji:", "Tab"),
    NEXT_UNREAD(Area.TALKING, "go to the next unread conversation", "Alt-a"),
    SWITCH(Area.TALKING, "go to a conversation by name", "C-g"),
    NEXT(Area.TALKING, "next conversation", "C-n", "Alt-Right"),
    PREVIOUS(Area.TALKING, "previous conversation", "C-p", "Alt-Left"),
    GO_TO(
            Area.TALKING,
            "go to the first, second... conversation",
            "Alt-1",
            "Alt-2",
            "Alt-3",
            "Alt-4",
            "Alt-5",
            "Alt-6",
            "Alt-7",
            "Alt-8",
            "Alt-9"),
    PAGE_UP(Area.TALKING, "scroll back", "PgUp"),
    PAGE_DOWN(Area.TALKING, "scroll forth", "PgDn"),
    BOTTOM(Area.TALKING, "jump to the newest message", "Alt-End", "C-End"),
    APPLICATIONS(Area.TALKING, "answer applications", "F2"),
    HELP(Area.TALKING, "this help (? on an empty line)", "F1"),
    RECONNECT(Area.TALKING, "connect now", "F5"),
    REPAINT(Area.TALKING, "paint the screen anew", "C-l"),
    SUSPEND(Area.TALKING, "suspend", "C-z"),
    CANCEL(Area.TALKING, "clear the line; on an empty line, quit", "C-c"),

    CHOOSE_UNSENT(Area.UNSENT, "choose it (on an empty line)", "Up"),
    RETRY(Area.UNSENT, "send it again", "r"),
    EDIT(Area.UNSENT, "edit it", "e"),
    DISCARD(Area.UNSENT, "discard it", "d"),
    LEAVE_UNSENT(Area.UNSENT, "leave it", "Esc", "Down"),

    ACCEPT(Area.APPLICATIONS, "accept", "a", "Enter"),
    REFUSE(Area.APPLICATIONS, "refuse", "r"),
    TAKE_BACK(Area.APPLICATIONS, "take one's own back", "x"),

    CHOOSE(Area.LISTS, "choose", "Enter"),
    UP(Area.LISTS, "up", "Up", "C-p"),
    DOWN(Area.LISTS, "down", "Down", "C-n"),
    BACK(Area.LISTS, "back", "Esc", "C-c", "C-g", "F1", "F2", "q");

    /// Where a key means what it means.
    enum Area {
        TALKING("Talking"),
        UNSENT("A message that was not sent"),
        APPLICATIONS("Applications"),
        LISTS("Lists and help");

        private final String title;

        Area(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final Area area;
    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of records.
    private final List<Key> keys;

    Action(Area area, String summary, String... keys) {
        this.area = area;
        this.summary = summary;
        this.keys = Arrays.stream(keys).map(Key::of).toList();
    }

    Area area() {
        return area;
    }

    String summary() {
        return summary;
    }

    List<Key> keys() {
        return keys;
    }

    /// The keys as help writes them: `Alt-1..9` for a row of digits.
    String written() {
        if (keys.size() > 3) {
            return keys.getFirst() + ".." + keys.getLast().base();
        }
        return String.join(", ", keys.stream().map(Key::toString).toList());
    }
}
