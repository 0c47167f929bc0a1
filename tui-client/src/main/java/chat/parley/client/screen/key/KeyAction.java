package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.Arrays;
import java.util.List;

/// Everything a key can do, with the keys that do it: the live key map, which help is made from.
/// What edits text is the line editor's.
public enum KeyAction {
    SEND(Area.TALKING, HelpText.SEND, "Enter"),
    COMPLETE(Area.TALKING, HelpText.COMPLETE, "Tab"),
    COMPLETE_BACK(Area.TALKING, HelpText.COMPLETE_BACK, "Shift-Tab"),
    SEARCH_SENT(Area.TALKING, HelpText.SEARCH_SENT, "C-r"),
    NEXT_UNREAD(Area.TALKING, HelpText.NEXT_UNREAD, "Alt-a"),
    SWITCH(Area.TALKING, HelpText.SWITCH, "C-g"),
    NEXT(Area.TALKING, HelpText.NEXT, "C-n", "Alt-Right"),
    PREVIOUS(Area.TALKING, HelpText.PREVIOUS, "C-p", "Alt-Left"),
    GO_TO(
            Area.TALKING,
            HelpText.GO_TO,
            "Alt-1",
            "Alt-2",
            "Alt-3",
            "Alt-4",
            "Alt-5",
            "Alt-6",
            "Alt-7",
            "Alt-8",
            "Alt-9"),
    PAGE_UP(Area.TALKING, HelpText.PAGE_UP, "PgUp"),
    PAGE_DOWN(Area.TALKING, HelpText.PAGE_DOWN, "PgDn"),
    BOTTOM(Area.TALKING, HelpText.BOTTOM, "Alt-End", "C-End"),
    FIRST_UNREAD(Area.TALKING, HelpText.FIRST_UNREAD, "Alt-u"),
    APPLICATIONS(Area.TALKING, HelpText.APPLICATIONS, "F2"),
    CONTACTS(Area.TALKING, HelpText.CONTACTS, "F3"),
    GROUPS(Area.TALKING, HelpText.GROUPS, "F4"),
    HELP(Area.TALKING, HelpText.HELP, "F1"),
    RECONNECT(Area.TALKING, HelpText.RECONNECT, "F5"),
    CANCEL(Area.TALKING, HelpText.CANCEL, "C-c"),

    CHOOSE_UNSENT(Area.UNSENT, HelpText.CHOOSE_UNSENT, "Up"),
    RETRY(Area.UNSENT, HelpText.RETRY, "r"),
    EDIT(Area.UNSENT, HelpText.EDIT, "e"),
    DISCARD(Area.UNSENT, HelpText.DISCARD, "d"),
    LEAVE_UNSENT(Area.UNSENT, HelpText.LEAVE_UNSENT, "Esc", "Down"),

    ACCEPT(Area.APPLICATIONS, HelpText.ACCEPT, "a", "Enter"),
    REFUSE(Area.APPLICATIONS, HelpText.REFUSE, "r"),
    TAKE_BACK(Area.APPLICATIONS, HelpText.TAKE_BACK, "x"),

    OTHER_PEOPLE(Area.PEOPLE, HelpText.OTHER_PEOPLE, "Tab"),
    END_FRIENDSHIP(Area.PEOPLE, HelpText.END_FRIENDSHIP, "x"),
    CONFIRM(Area.PEOPLE, HelpText.CONFIRM, "y"),

    OTHER_GROUPS(Area.GROUPS, HelpText.OTHER_GROUPS, "Tab"),
    NEW_GROUP(Area.GROUPS, HelpText.NEW_GROUP, "F7"),
    GROUP_MENU(Area.GROUPS, HelpText.GROUP_MENU, "m"),
    OPEN_GROUP(Area.GROUPS, HelpText.OPEN_GROUP, "o"),

    NEXT_FIELD(Area.FORMS, HelpText.NEXT_FIELD, "Down", "Tab"),
    PREVIOUS_FIELD(Area.FORMS, HelpText.PREVIOUS_FIELD, "Up", "Shift-Tab"),

    CHOOSE(Area.LISTS, HelpText.CHOOSE, "Enter"),
    UP(Area.LISTS, HelpText.UP, "Up", "C-p"),
    DOWN(Area.LISTS, HelpText.DOWN, "Down", "C-n"),
    BACK(Area.LISTS, HelpText.BACK, "Esc", "C-c", "C-g", "F1", "F2", "F3", "F4", "q"),

    MOUSE(Area.EVERYWHERE, HelpText.MOUSE, "F6"),
    REPAINT(Area.EVERYWHERE, HelpText.REPAINT, "C-l"),
    SUSPEND(Area.EVERYWHERE, HelpText.SUSPEND, "C-z");

    /// Where a key means what it means.
    public enum Area {
        TALKING(HelpText.TALKING),
        UNSENT(HelpText.UNSENT),
        APPLICATIONS(HelpText.ANSWERING),
        PEOPLE(HelpText.PEOPLE),
        GROUPS(HelpText.GROUPS_AND_CARDS),
        FORMS(HelpText.FORMS),
        LISTS(HelpText.LISTS),
        EVERYWHERE(HelpText.EVERYWHERE);

        private final HelpText title;

        Area(HelpText title) {
            this.title = title;
        }

        public HelpText title() {
            return title;
        }
    }

    private final Area area;
    private final HelpText summary;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of records.
    private final List<Key> keys;

    KeyAction(Area area, HelpText summary, String... keys) {
        this.area = area;
        this.summary = summary;
        this.keys = Arrays.stream(keys).map(Key::of).toList();
    }

    public Area area() {
        return area;
    }

    public HelpText summary() {
        return summary;
    }

    List<Key> keys() {
        return keys;
    }

    /// The keys as help writes them: `Alt-1..9` for a row of digits.
    public String written() {
        if (area == Area.TALKING && keys.size() > 3) {
            return keys.getFirst() + ".." + keys.getLast().base();
        }
        return String.join(", ", keys.stream().map(Key::toString).toList());
    }
}
