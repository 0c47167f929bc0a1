package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The screens as far as keys go: which tables act on one at a time, so that a key can do but one
/// thing there. Those of [GlobalKey] act on all.
enum KeyScreen {
    CHAT(true, null, ChatKey.class, ComposerKey.class, EditKey.class),
    SELECTED_MESSAGE(false, CHAT, MessageKey.class),
    UNSENT_MESSAGE(false, CHAT, UnsentKey.class),
    QUITTING(false, null, QuitKey.class),
    CONFIRMING(false, null, ConfirmKey.class),
    FILTER(true, null, ListKey.class, ComposerKey.class, EditKey.class),
    PEOPLE(true, FILTER, PeopleKey.class),
    GROUPS(true, FILTER, GroupListKey.class),
    SEARCH(true, FILTER, SearchKey.class),
    MENU(false, null, ListKey.class, MessageKey.class),
    SAVED(false, null, ListKey.class, SavedKey.class),
    APPLICATIONS(false, null, ListKey.class, ApplicationKey.class),
    CARD(false, null, ListKey.class, CardKey.class),
    GROUP_CARD(false, null, ListKey.class, GroupCardKey.class),
    SETTINGS(false, null, ListKey.class, SettingsKey.class),
    ACCOUNTS(false, null, ListKey.class, AccountKey.class),
    FORM(true, null, FieldKey.class, WritingKey.class, ComposerKey.class, EditKey.class),
    CHOICE(false, FORM, FieldKey.class),
    SIGNING_IN(true, FORM, SignKey.class),
    ENDED(false, null, EndedKey.class);

    /// Whether a character is text there.
    private final boolean writes;

    /// What keys come to that it has no use for; null for nothing.
    private final @Nullable KeyScreen behind;

    private final Set<Class<?>> tables;

    KeyScreen(boolean writes, @Nullable KeyScreen behind, Class<?>... tables) {
        this.writes = writes;
        this.behind = behind;
        this.tables = Set.of(tables);
    }

    /// Whether a character can be a key for an action: somewhere, one does not write.
    static boolean takesText(KeyAction action) {
        return Arrays.stream(values()).anyMatch(one -> !one.writes && one.owns(action));
    }

    /// Whether an action is one of a screen where one writes.
    static boolean writesAt(KeyAction action) {
        return Arrays.stream(values()).anyMatch(one -> one.writes && one.owns(action));
    }

    /// Whether a key that both have would do two things on one screen.
    static boolean clash(KeyAction one, KeyAction other, Key key) {
        return Arrays.stream(values())
                .filter(screen -> !(screen.writes && key.isText()))
                .anyMatch(screen -> screen.has(one) && screen.has(other));
    }

    /// Elsewhere than in a message what hands a text in goes before what breaks its lines.
    private boolean owns(KeyAction action) {
        return tables.contains(action.getClass()) && (action != EditKey.BREAK_LINE || this == CHAT);
    }

    private boolean has(KeyAction action) {
        return action instanceof GlobalKey
                || owns(action)
                || (behind != null && behind.has(action));
    }
}
