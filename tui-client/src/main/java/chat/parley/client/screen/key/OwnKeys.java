package chat.parley.client.screen.key;

import chat.parley.client.term.input.Key;
import chat.parley.client.words.KeyText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.profile.Settings;
import chat.parley.protocol.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys that a person sets in a file: an action's name and the keys that do it from then on.
/// A key that is set for one thing is taken from another that only usually has it on the same
/// screen; but nothing is left without a key. What makes no sense is a [UsageProblem] that says
/// where it stands: half of the keys would do what their person does not expect.
public final class OwnKeys {
    private static final String TABLE = "keys";

    private final Settings settings;

    /// By what actions are called, in the order of the file.
    private final Map<String, List<Key>> set = new LinkedHashMap<>();

    private OwnKeys(Settings settings) {
        this.settings = settings;
    }

    /// The keys as a file sets them.
    ///
    /// @throws UsageProblem that says what is wrong with a line
    public static KeyMap read(Settings settings) {
        OwnKeys own = new OwnKeys(settings);
        settings.lists(TABLE).forEach(own::take);
        own.checkTwice();
        return new KeyMap(own.changed(), settings.file());
    }

    private void take(String name, List<String> written) {
        List<KeyAction> meant = KeyMap.actions().filter(one -> one.called().equals(name)).toList();
        if (meant.isEmpty()) {
            List<String> all = KeyMap.actions().map(KeyAction::called).distinct().toList();
            throw wrong(KeyText.NO_ACTION, name, all);
        }
        if (written.isEmpty()) {
            throw wrong(KeyText.NOT_KEYS, name);
        }
        List<Key> keys = written.stream().map(one -> key(name, one)).distinct().toList();
        meant.forEach(action -> checkText(action, keys));
        set.put(name, keys);
    }

    /// Where one writes, a character is no key; what acts there, too, has another key for it.
    private void checkText(KeyAction action, List<Key> keys) {
        boolean needsOther = action.usual().stream().anyMatch(key -> !key.isText());
        boolean hasOther = keys.stream().anyMatch(key -> !key.isText());
        boolean taken = needsOther && KeyScreen.writesAt(action) && !hasOther;
        keys.stream()
                .filter(key -> key.isText() && (taken || !KeyScreen.takesText(action)))
                .findFirst()
                .ifPresent(
                        key -> {
                            throw wrong(KeyText.IS_TEXT, action.called(), key);
                        });
    }

    private Key key(String name, String written) {
        return Key.read(written)
                .orElseThrow(
                        () ->
                                wrong(
                                        KeyText.NO_KEY,
                                        name,
                                        written,
                                        Key.NAMES.stream().sorted().toList()));
    }

    private void checkTwice() {
        List<KeyAction> actions = KeyMap.actions().filter(this::isSet).toList();
        for (KeyAction one : actions) {
            for (Key key : keys(one)) {
                actions.stream()
                        .filter(other -> !other.called().equals(one.called()))
                        .filter(other -> keys(other).contains(key))
                        .filter(other -> !isUsual(one, key) || !isUsual(other, key))
                        .filter(other -> KeyScreen.clash(one, other, key))
                        .findFirst()
                        .ifPresent(
                                other -> {
                                    throw wrong(KeyText.TWICE, one.called(), key, other.called());
                                });
            }
        }
    }

    private Map<KeyAction, List<Key>> changed() {
        Map<KeyAction, List<Key>> changed = new HashMap<>();
        KeyMap.actions()
                .forEach(
                        action -> changed.put(action, isSet(action) ? keys(action) : left(action)));
        return changed;
    }

    /// Of the usual keys those that nothing else has taken.
    private List<Key> left(KeyAction action) {
        List<Key> left = new ArrayList<>();
        for (Key key : action.usual()) {
            if (taker(action, key).isEmpty()) {
                left.add(key);
            }
        }
        if (left.isEmpty()) {
            Key last = action.usual().getLast();
            String taker = taker(action, last).orElseThrow().called();
            throw wrong(KeyText.LAST_KEY, taker, last, action.called());
        }
        return left;
    }

    private Optional<KeyAction> taker(KeyAction action, Key key) {
        return KeyMap.actions()
                .filter(this::isSet)
                .filter(other -> keys(other).contains(key) && !isUsual(other, key))
                .filter(other -> KeyScreen.clash(action, other, key))
                .findFirst();
    }

    private boolean isSet(KeyAction action) {
        return set.containsKey(action.called());
    }

    private List<Key> keys(KeyAction action) {
        return set.getOrDefault(action.called(), List.of());
    }

    private static boolean isUsual(KeyAction action, Key key) {
        return action.usual().contains(key);
    }

    /// @param name of the action in whose line it stands
    private UsageProblem wrong(Phrase what, String name, Object... more) {
        List<Object> filling = new ArrayList<>(List.of(TABLE + "." + name));
        filling.addAll(Arrays.asList(more));
        return settings.wrong(what, filling, TABLE, name);
    }
}
