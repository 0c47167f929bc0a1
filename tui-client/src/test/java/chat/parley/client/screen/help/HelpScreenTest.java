package chat.parley.client.screen.help;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.key.KeyAction;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.words.HelpText;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("T26")
class HelpScreenTest {

    /// All of it in one column, without spaces and line breaks.
    private static String help(Language language) {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1))
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                        .size(60, 400)
                        .press("F1");
        return squeezed(stage.text());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void noTableOfKeysIsForgotten() {
        List<Class<?>> shown = KeyMap.actions().<Class<?>>map(Object::getClass).distinct().toList();

        assertThat(shown).containsExactlyInAnyOrder(KeyAction.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyIsNamedWithWhatItDoes(Language language) {
        String help = help(language);

        for (KeyMap.Section section : KeyMap.sections()) {
            for (KeyAction action : section.actions()) {
                assertThat(help)
                        .contains(
                                squeezed(
                                        KeyMap.USUAL.shown(action)
                                                + action.summary().text(language)));
            }
        }
        assertThat(help).contains("F7", "F9", "C-g");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandIsNamedWithWhatItDoes(Language language) {
        String help = help(language);

        for (SlashCommand command : SlashCommand.values()) {
            String usage = command.usage(new Words(language));
            assertThat(help).contains(squeezed(usage + command.summary().text(language)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheMouseDoesIsSaid(Language language) {
        assertThat(help(language))
                .contains(squeezed(HelpText.MOUSE.text(language)))
                .contains(squeezed(HelpText.CLICK.text(language)))
                .contains(squeezed(HelpText.CLICK_DOES.text(language)))
                .contains(squeezed(HelpText.WHEEL_DOES.text(language)));
    }

    @Test
    void nothingIsLeftInEnglishForWhoReadsChinese() {
        List<HelpText> summaries =
                Arrays.stream(SlashCommand.values()).map(SlashCommand::summary).toList();

        assertThat(summaries)
                .allSatisfy(
                        one ->
                                assertThat(one.text(Language.CHINESE))
                                        .isNotEqualTo(one.text(Language.ENGLISH)));
    }

    @Test
    @Tag("F64")
    void helpSaysWhereATerminalShowsOnlyAPartOfAnEmoji() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).size(120, 200).press("F1");
        assertThat(stage.text()).doesNotContain("this terminal shows");

        stage.with(ScreenStage.LOOK.joining(false));

        assertThat(stage.text()).contains("made of several", "this terminal shows");
    }

    @Test
    @Tag("F69")
    void helpHasTwoColumnsWhereThereIsRoomAndALegend() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).size(80, 100).press("F1");

        assertThat(stage.line("Talking").strip()).isNotEqualTo("Talking");
        assertThat(stage.text()).contains("Signs", "✓✓", "not sent, with the");
        assertThat(stage.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    }
}
