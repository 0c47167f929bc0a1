package chat.parley.client.screen.key;

import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds what a key does. Plain letters are keys only where nothing is being written.
public final class KeyMap {
    private static final Key SPACE = Key.of("Space");

    private KeyMap() {}

    /// Keys that belong together, under a title.
    public record Section(HelpText title, List<KeyAction> actions) {
        public Section {
            actions = List.copyOf(actions);
        }

        private static Section of(HelpText title, KeyAction[]... tables) {
            return new Section(title, Arrays.stream(tables).flatMap(Arrays::stream).toList());
        }
    }

    /// The keys of all screens, in the order in which help shows them; those of writing a text are
    /// [chat.parley.client.edit.Edit]'s.
    public static List<Section> sections() {
        return List.of(
                Section.of(HelpText.TALKING, ChatKey.values(), QuitKey.values()),
                Section.of(HelpText.FINDING_MESSAGES, SearchKey.values()),
                Section.of(HelpText.CHOSEN_MESSAGE, MessageKey.values(), SavedKey.values()),
                Section.of(HelpText.UNSENT, UnsentKey.values()),
                Section.of(HelpText.ANSWERING, ApplicationKey.values()),
                Section.of(
                        HelpText.PEOPLE, PeopleKey.values(), CardKey.values(), ConfirmKey.values()),
                Section.of(HelpText.GROUPS_AND_CARDS, GroupListKey.values(), GroupCardKey.values()),
                Section.of(HelpText.OWN_SETTINGS, SettingsKey.values()),
                Section.of(HelpText.OWN_ACCOUNTS, AccountKey.values()),
                Section.of(HelpText.FORMS, FieldKey.values(), WritingKey.values()),
                Section.of(HelpText.LISTS, ListKey.values()),
                Section.of(HelpText.SIGNING_IN, SignKey.values()),
                Section.of(HelpText.CONNECTION_ENDED, EndedKey.values()),
                Section.of(HelpText.EVERYWHERE, GlobalKey.values()),
                Section.of(HelpText.LEAVING_THE_LINE, ComposerKey.values()));
    }

    /// What an input does, of the actions of one table.
    public static <A extends Enum<A> & KeyAction> Optional<A> find(Class<A> table, Input input) {
        return Arrays.stream(table.getEnumConstants())
                .filter(action -> does(action, input))
                .findFirst();
    }

    /// The same where text is being written: what is typed is text, and never a key.
    public static <A extends Enum<A> & KeyAction> Optional<A> findWriting(
            Class<A> table, Input input) {
        return input instanceof Input.Typed ? Optional.empty() : find(table, input);
    }

    public static boolean does(KeyAction action, Input input) {
        return place(action, input) >= 0;
    }

    /// Which of an action's keys an input is, counted from 0; negative where it is none.
    public static int place(KeyAction action, Input input) {
        return key(input).map(key -> action.keys().indexOf(key)).orElse(-1);
    }

    private static Optional<Key> key(Input input) {
        return switch (input) {
            case Key key -> Optional.of(key);
            case Input.Typed(var text) when text.equals(" ") -> Optional.of(SPACE);
            case Input.Typed(var text) when text.length() == 1 -> Optional.of(Key.of(text));
            case Input.Mouse(var turned, _, _, _) -> wheel(turned);
            case Input.Typed _,
                    Input.Paste _,
                    Input.Resized _,
                    Input.Focus _,
                    Input.Report _,
                    Input.Resumed _,
                    Input.Closed _ ->
                    Optional.empty();
        };
    }

    /// The wheel does what the arrows do, in lists.
    private static Optional<Key> wheel(Input.Mouse.Action turned) {
        return switch (turned) {
            case WHEEL_UP -> Optional.of(Key.of("Up"));
            case WHEEL_DOWN -> Optional.of(Key.of("Down"));
            case PRESS, RELEASE, DRAG -> Optional.empty();
        };
    }
}
