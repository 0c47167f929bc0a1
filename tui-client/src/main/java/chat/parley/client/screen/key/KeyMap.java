package chat.parley.client.screen.key;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.client.words.HelpText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which keys do what for a person: the usual ones, but where they set others. Plain letters are
/// keys only where nothing is being written.
public final class KeyMap {
    private static final Key SPACE = Key.of("Space");

    /// What these open, their keys close again.
    private static final List<ChatKey> OPENING =
            List.of(
                    ChatKey.PALETTE,
                    ChatKey.HELP,
                    ChatKey.APPLICATIONS,
                    ChatKey.CONTACTS,
                    ChatKey.GROUPS,
                    ChatKey.SEARCH_MESSAGES,
                    ChatKey.SETTINGS,
                    ChatKey.INBOX);

    /// For whoever sets none, and has no file to do so.
    public static final KeyMap USUAL = new KeyMap(Map.of(), null);

    private final Map<KeyAction, List<Key>> keys;

    /// What texts call the first key of each action.
    private final Map<String, String> names;

    private final @Nullable String file;

    /// @param changed the actions that have other keys than the usual ones
    /// @param file in which keys are set; null where there is none
    KeyMap(Map<KeyAction, List<Key>> changed, @Nullable String file) {
        this.keys =
                actions()
                        .collect(
                                toUnmodifiableMap(
                                        action -> action,
                                        action -> changed.getOrDefault(action, action.usual())));
        this.names =
                actions()
                        .collect(
                                toUnmodifiableMap(
                                        KeyAction::called,
                                        action -> sign(keys(action).getFirst()),
                                        (first, _) -> first));
        this.file = file;
    }

    /// Keys that belong together, under a title.
    public record Section(HelpText title, List<KeyAction> actions) {
        public Section {
            actions = List.copyOf(actions);
        }

        private static Section of(HelpText title, KeyAction[]... tables) {
            return new Section(title, Arrays.stream(tables).flatMap(Arrays::stream).toList());
        }
    }

    /// What keys do on all screens, in the order in which help shows it.
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
                Section.of(HelpText.LEAVING_THE_LINE, ComposerKey.values()),
                Section.of(HelpText.EDITING, EditKey.values()));
    }

    /// All that keys do, in the same order.
    public static Stream<KeyAction> actions() {
        return sections().stream().flatMap(section -> section.actions().stream());
    }

    /// The file in which keys are set; empty where there is none, as over SSH.
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /// The keys of an action, in the order in which help shows them.
    public List<Key> keys(KeyAction action) {
        List<Key> own = keys.getOrDefault(action, List.of());
        return action == ListKey.BACK
                ? Stream.concat(own.stream(), OPENING.stream().flatMap(one -> keys(one).stream()))
                        .distinct()
                        .toList()
                : own;
    }

    /// Whether an action has no other keys than for everybody.
    public boolean isUsual(KeyAction action) {
        return keys.getOrDefault(action, List.of()).equals(action.usual());
    }

    /// The first of its keys that is none of text: it does it also where one writes.
    public Key press(KeyAction action) {
        List<Key> all = keys(action);
        return all.stream().filter(key -> !key.isText()).findFirst().orElse(all.getFirst());
    }

    /// The keys as help shows them.
    public String shown(KeyAction action) {
        boolean numbered = action == ChatKey.GO_TO && keys(action).equals(action.usual());
        return numbered
                ? "Alt-1..9"
                : keys(action).stream().map(Key::toString).collect(joining(", "));
    }

    /// The first key of what is called so, as texts name it; the name itself where nothing is.
    public String named(String called) {
        return names.getOrDefault(called, called);
    }

    private static String sign(Key key) {
        return switch (key.toString()) {
            case "Up" -> "↑";
            case "Down" -> "↓";
            default -> key.toString();
        };
    }

    /// What an input does, of the actions of one table.
    public <A extends Enum<A> & KeyAction> Optional<A> find(Class<A> table, Input input) {
        return Arrays.stream(table.getEnumConstants())
                .filter(action -> does(action, input))
                .findFirst();
    }

    /// The same where text is being written: what is typed is text, and never a key.
    public <A extends Enum<A> & KeyAction> Optional<A> findWriting(Class<A> table, Input input) {
        return input instanceof Input.Typed ? Optional.empty() : find(table, input);
    }

    public boolean does(KeyAction action, Input input) {
        return place(action, input) >= 0;
    }

    /// Which of an action's keys an input is, counted from 0; negative where it is none. The wheel
    /// does in lists what the arrows usually do.
    public int place(KeyAction action, Input input) {
        return input instanceof Input.Mouse(var turned, _, _, _)
                ? place(wheel(turned), action.usual())
                : place(key(input), keys(action));
    }

    private static int place(Optional<Key> key, List<Key> keys) {
        return key.map(keys::indexOf).orElse(-1);
    }

    private static Optional<Key> key(Input input) {
        return switch (input) {
            case Key key -> Optional.of(key);
            case Input.Typed(var text) when text.equals(" ") -> Optional.of(SPACE);
            case Input.Typed(var text) when text.codePointCount(0, text.length()) == 1 ->
                    Optional.of(Key.of(text));
            case Input.Typed _,
                    Input.Mouse _,
                    Input.Paste _,
                    Input.Resized _,
                    Input.Focus _,
                    Input.Report _,
                    Input.Resumed _,
                    Input.Closed _ ->
                    Optional.empty();
        };
    }

    private static Optional<Key> wheel(Input.Mouse.Action turned) {
        return switch (turned) {
            case WHEEL_UP -> Optional.of(Key.of("Up"));
            case WHEEL_DOWN -> Optional.of(Key.of("Down"));
            case PRESS, RELEASE, DRAG -> Optional.empty();
        };
    }
}
