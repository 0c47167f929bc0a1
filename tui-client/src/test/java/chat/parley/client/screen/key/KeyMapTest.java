package chat.parley.client.screen.key;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.client.words.AccountText;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.NotificationText;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyMapTest {

    static Stream<List<KeyAction>> tables() {
        return Arrays.stream(KeyAction.class.getPermittedSubclasses())
                .map(table -> List.of((KeyAction[]) table.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyActionStandsInHelpOnce(List<KeyAction> table) {
        List<KeyAction> shown =
                KeyMap.sections().stream().flatMap(one -> one.actions().stream()).toList();

        assertThat(table).isNotEmpty();
        assertThat(shown).containsAll(table).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void inOneTableAKeyDoesOneThing(List<KeyAction> table) {
        assertThat(table.stream().flatMap(action -> action.usual().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatDoesSomethingEverywhereDoesNothingElseAnywhere() {
        Set<Key> everywhere = keys(List.of(GlobalKey.values()));
        tables().filter(table -> !(table.getFirst() instanceof GlobalKey))
                .forEach(table -> assertThat(keys(table)).doesNotContainAnyElementsOf(everywhere));
    }

    @Test
    void noKeyOfTheMainScreenIsOneOfWriting() {
        assertThat(keys(List.of(ChatKey.values()))).doesNotContainAnyElementsOf(editing());
    }

    private static Set<Key> keys(List<? extends KeyAction> table) {
        return table.stream()
                .flatMap(action -> action.usual().stream())
                .collect(Collectors.toSet());
    }

    private static List<Key> editing() {
        return Arrays.stream(EditKey.values()).flatMap(edit -> edit.usual().stream()).toList();
    }

    @Test
    void helpShowsKeysAsTheyAreWritten() {
        assertThat(KeyMap.USUAL.shown(ListKey.UP)).isEqualTo("Up, C-p");
        assertThat(KeyMap.USUAL.keys(ListKey.UP)).containsExactly(Key.of("Up"), Key.of("C-p"));
    }

    @Test
    void whatIsTypedIsAKeyOnlyWhereNothingIsBeingWritten() {
        assertThat(KeyMap.USUAL.find(ListKey.class, new Input.Typed("q"))).contains(ListKey.BACK);
        assertThat(KeyMap.USUAL.find(FieldKey.class, new Input.Typed(" ")))
                .contains(FieldKey.ALTER);
        assertThat(KeyMap.USUAL.findWriting(ListKey.class, new Input.Typed("q"))).isEmpty();
        assertThat(KeyMap.USUAL.findWriting(FieldKey.class, new Input.Typed(" "))).isEmpty();
        assertThat(KeyMap.USUAL.findWriting(ListKey.class, Key.of("Esc"))).contains(ListKey.BACK);
    }

    @Test
    void theWheelDoesWhatTheArrowsDo() {
        Input up = new Input.Mouse(Input.Mouse.Action.WHEEL_UP, 0, 1, 1);

        assertThat(KeyMap.USUAL.find(ListKey.class, up)).contains(ListKey.UP);
    }

    @Test
    void aRowOfDigitsTellsWhichOneItWas() {
        assertThat(KeyMap.USUAL.place(ChatKey.GO_TO, Key.of("Alt-3"))).isEqualTo(2);
        assertThat(KeyMap.USUAL.place(ChatKey.GO_TO, Key.of("Alt-0"))).isNegative();
        assertThat(KeyMap.USUAL.shown(ChatKey.GO_TO)).isEqualTo("Alt-1..9");
    }

    @Test
    @Tag("B30")
    void whatIsCalledTheSameIsTheSame() {
        Map<String, List<KeyAction>> called =
                KeyMap.actions().collect(Collectors.groupingBy(KeyAction::called));

        assertThat(called.values())
                .allSatisfy(
                        same -> {
                            assertThat(same)
                                    .map(KeyAction::summary)
                                    .containsOnly(same.getFirst().summary());
                            assertThat(same)
                                    .map(KeyAction::usual)
                                    .containsOnly(same.getFirst().usual());
                        });
    }

    @Test
    @Tag("B30")
    void everyActionActsOnSomeScreen() {
        assertThat(KeyMap.actions())
                .allMatch(
                        action ->
                                KeyScreen.takesText(action)
                                        || KeyScreen.writesAt(action)
                                        || action instanceof GlobalKey);
    }

    /// What texts name in braces.
    @Test
    @Tag("B30")
    void textsNameNoKeysButThoseOfActions() {
        Set<String> actions = KeyMap.actions().map(KeyAction::called).collect(Collectors.toSet());
        Pattern named = Pattern.compile("\\{(.*?)}");

        assertThat(texts().flatMap(text -> named.matcher(text).results()).map(one -> one.group(1)))
                .hasSizeGreaterThan(200)
                .allMatch(actions::contains);
    }

    /// A key that is written out is wrong for whoever has set another.
    @Test
    @Tag("B30")
    void noTextWritesAKeyOut() {
        Pattern key =
                Pattern.compile(
                        "\\b(F\\d+|Esc|Enter|Tab|PgUp|PgDn|(C|Alt|M)-[a-zA-Z0-9]+)\\b|[↑↓]");

        assertThat(texts().filter(text -> key.matcher(text).find())).isEmpty();
    }

    /// All that the screens say; what is wrong with a file shows how keys are written.
    private static Stream<String> texts() {
        return Stream.<Phrase[]>of(
                        ScreenText.values(),
                        OwnSettingsText.values(),
                        AccountText.values(),
                        GroupText.values(),
                        NotificationText.values(),
                        HelpText.values())
                .flatMap(Stream::of)
                .flatMap(phrase -> Stream.of(Language.values()).map(phrase::text));
    }
}
