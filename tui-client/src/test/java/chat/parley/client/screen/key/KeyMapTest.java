package chat.parley.client.screen.key;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.edit.Edit;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        assertThat(table.stream().flatMap(action -> action.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatDoesSomethingEverywhereDoesNothingElseAnywhere() {
        Set<Key> everywhere = keys(List.of(GlobalKey.values()));
        tables().filter(table -> !(table.getFirst() instanceof GlobalKey))
                .forEach(table -> assertThat(keys(table)).doesNotContainAnyElementsOf(everywhere));
        assertThat(editing()).doesNotContainAnyElementsOf(everywhere);
    }

    @Test
    void noKeyOfTheMainScreenIsOneOfWriting() {
        assertThat(keys(List.of(ChatKey.values()))).doesNotContainAnyElementsOf(editing());
    }

    private static Set<Key> keys(List<? extends KeyAction> table) {
        return table.stream().flatMap(action -> action.keys().stream()).collect(Collectors.toSet());
    }

    private static List<Key> editing() {
        return Arrays.stream(Edit.values()).flatMap(edit -> edit.keys().stream()).toList();
    }

    @Test
    void helpShowsKeysAsTheyAreWritten() {
        assertThat(ListKey.UP.shown()).isEqualTo("Up, C-p");
        assertThat(ListKey.UP.keys()).containsExactly(Key.of("Up"), Key.of("C-p"));
    }

    @Test
    void whatIsTypedIsAKeyOnlyWhereNothingIsBeingWritten() {
        assertThat(KeyMap.find(ListKey.class, new Input.Typed("q"))).contains(ListKey.BACK);
        assertThat(KeyMap.find(FieldKey.class, new Input.Typed(" "))).contains(FieldKey.ALTER);
        assertThat(KeyMap.findWriting(ListKey.class, new Input.Typed("q"))).isEmpty();
        assertThat(KeyMap.findWriting(FieldKey.class, new Input.Typed(" "))).isEmpty();
        assertThat(KeyMap.findWriting(ListKey.class, Key.of("Esc"))).contains(ListKey.BACK);
    }

    @Test
    void theWheelDoesWhatTheArrowsDo() {
        Input up = new Input.Mouse(Input.Mouse.Action.WHEEL_UP, 0, 1, 1);

        assertThat(KeyMap.find(ListKey.class, up)).contains(ListKey.UP);
    }

    @Test
    void aRowOfDigitsTellsWhichOneItWas() {
        assertThat(KeyMap.place(ChatKey.GO_TO, Key.of("Alt-3"))).isEqualTo(2);
        assertThat(KeyMap.place(ChatKey.GO_TO, Key.of("Alt-0"))).isNegative();
        assertThat(ChatKey.GO_TO.shown()).isEqualTo("Alt-1..9");
    }
}
