package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.person;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.search.MessageSearchTest;
import chat.parley.client.screen.sign.EndedScreen;
import chat.parley.client.screen.sign.ForgottenScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.term.input.Key;
import chat.parley.client.term.input.Key.Modifier;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No screen knows a key that stands in no table: neither help nor anybody would know it.
class ForeignKeysTest {
    static Stream<Map.Entry<String, Supplier<ScreenStage>>> screens() {
        Map<String, Supplier<ScreenStage>> screens = new LinkedHashMap<>();
        screens.put("chat", Showcase::morning);
        screens.put("writing", () -> Showcase.morning().type("some words"));
        screens.put("reacting", () -> ScreenStage.talking(caughtUp(3)).press("Up").type("+"));
        screens.put("help", () -> Showcase.morning().show(new HelpScreen(5)));
        screens.put("applications", () -> Showcase.morning().press("F2"));
        screens.put(
                "refusing", () -> Showcase.morning().press("F2").type("r").type("r").type("no"));
        screens.put("contacts", () -> Showcase.morning().press("F3").type("b"));
        screens.put("people", () -> Showcase.morning().press("F3", "Tab").type("b"));
        screens.put("card", () -> Showcase.morning().press("F3").type("chen").press("Enter"));
        screens.put(
                "asking",
                () -> Showcase.morning().show(CardScreen.of(person(99, "ivy"))).press("Enter"));
        screens.put("groups", () -> ShowcaseGroup.talk().press("F4"));
        screens.put("finding groups", () -> ShowcaseGroup.talk().press("F4", "Tab"));
        screens.put("group", ShowcaseGroup::card);
        screens.put("menu", ShowcaseGroup::menu);
        screens.put("inviting", () -> ShowcaseGroup.menu().press("Enter"));
        screens.put("new group", () -> ShowcaseGroup.talk().press("F4", "F7").type("night"));
        screens.put("its policy", () -> ShowcaseGroup.talk().press("F4", "F7", "Down", "Down"));
        screens.put("settings", ShowcaseSettings::preferring);
        screens.put("adding a key", () -> ShowcaseSettings.shown().type("a"));
        screens.put("deleting one's account", ShowcaseSettings::deleting);
        screens.put("confirming an address", ShowcaseSettings::confirming);
        screens.put("time zones", ShowcaseSettings::zones);
        screens.put("accounts", ShowcaseAccounts::shown);
        screens.put("a new account", () -> ShowcaseAccounts.shown().type("a"));
        screens.put("inbox", () -> Showcase.morning().press("F9"));
        screens.put("switcher", () -> Showcase.morning().press("C-g"));
        screens.put("saved", () -> ShowcaseGroup.talk().type("/saved").press("Enter"));
        screens.put("finding messages", () -> Showcase.morning().press("F7").type("disk"));
        screens.put("found messages", MessageSearchTest::shown);
        screens.put("an earlier place", MessageSearchTest::place);
        screens.put("pins", () -> ShowcaseGroup.talk().type("/pins").press("Enter"));
        screens.put("readers", () -> ShowcaseGroup.talk().type("/readers").press("Enter"));
        screens.put("sign in", () -> Showcase.morning().show(SignScreen.in("laptop")).type("al"));
        screens.put("forgotten", () -> Showcase.morning().show(ForgottenScreen.of("laptop", "al")));
        screens.put(
                "ended",
                () ->
                        Showcase.morning()
                                .show(
                                        new EndedScreen(
                                                new LinkState.Ended(Reason.BANNED, null, null))));
        return screens.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aKeyThatStandsInNoTableDoesNothing(Map.Entry<String, Supplier<ScreenStage>> screen) {
        ScreenStage stage = screen.getValue().get();
        NavigationStack before = stage.stack();
        int commands = stage.commands().size();

        for (Key key : foreign()) {
            assertThat(stage.on(key).stack()).as("after %s", key).isEqualTo(before);
            assertThat(stage.commands()).as("after %s", key).hasSize(commands);
        }
    }

    /// The screens where what is typed is text.
    static Stream<Map.Entry<String, Supplier<ScreenStage>>> writing() {
        Set<String> writing =
                Set.of(
                        "writing",
                        "refusing",
                        "contacts",
                        "people",
                        "asking",
                        "groups",
                        "finding groups",
                        "inviting",
                        "new group",
                        "adding a key",
                        "time zones",
                        "a new account",
                        "switcher",
                        "finding messages",
                        "reacting",
                        "sign in",
                        "forgotten");
        return screens().filter(screen -> writing.contains(screen.getKey()));
    }

    @ParameterizedTest
    @MethodSource("writing")
    void whereOneWritesALetterIsTextWhateverItDoesElsewhere(
            Map.Entry<String, Supplier<ScreenStage>> screen) {
        ScreenStage stage = screen.getValue().get();
        Screen before = stage.screen();
        int commands = stage.commands().size();

        letters().forEach(stage::type);

        assertThat(stage.text()).contains(String.join("", letters()));
        assertThat(stage.screen()).hasSameClassAs(before);
        assertThat(stage.commands().subList(commands, stage.commands().size()))
                .allMatch(one -> one instanceof ScreenCommand.Happen(Wished.Edit _));
    }

    /// The keys of all tables that people type.
    private static List<String> letters() {
        return KeyMap.actions()
                .flatMap(action -> action.usual().stream())
                .map(Key::toString)
                .map(key -> key.equals("Space") ? " " : key)
                .filter(key -> key.length() == 1)
                .distinct()
                .toList();
    }

    @Test
    void thereAreSuchKeys() {
        assertThat(foreign())
                .hasSizeGreaterThan(100)
                .contains(Key.of("F10"), Key.of("C-x"), Key.of("Insert"))
                .doesNotContain(Key.of("F1"), Key.of("Esc"), Key.of("C-a"));
    }

    private static Set<Key> foreign() {
        Set<Key> keys = new HashSet<>();
        for (String name : Key.NAMES) {
            keys.add(Key.of(name));
            keys.add(Key.of(name).with(Modifier.SHIFT));
            addWithModifiers(keys, name);
        }
        "abcdefghijklmnopqrstuvwxyz0123456789_"
                .chars()
                .mapToObj(Character::toString)
                .forEach(letter -> addWithModifiers(keys, letter));
        KeyMap.actions().forEach(action -> action.usual().forEach(keys::remove));
        return keys;
    }

    private static void addWithModifiers(Set<Key> keys, String base) {
        keys.add(Key.of(base).with(Modifier.CTRL));
        keys.add(Key.of(base).with(Modifier.ALT));
    }
}
