package chat.parley.client.screen.message;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Style;
import chat.parley.client.term.Style.Attribute;
import chat.parley.kit.text.Widths;
import chat.parley.protocol.Language;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages with marks such as `**bold**`, as they are drawn.
class MarkedMessagesTest {
    private static final String CODE =
            "run:\n```sh\nfor i in 一 二 三; do echo \"$i\"; done | sort --reverse --unique"
                    + " > /tmp/a-long-name-that-has-no-room\n  done\n```\nthen **look**";

    private static ScreenStage said(String text) {
        return ScreenStage.talking(caughtUp(1).pushed(entry(2, BOB, null, text)));
    }

    private static Style style(ScreenStage stage, String line, String word) {
        int row = stage.lines().indexOf(stage.line(line));
        Grid grid = stage.grid();
        int begin = stage.line(line).indexOf(word);
        int column = ScreenStage.LOOK.widths().of(stage.line(line).substring(0, begin));
        return grid.at(column, row).style();
    }

    @Test
    @Tag("F76")
    void wordsLookAsTheirMarksSay() {
        ScreenStage stage = said("the **disk** is *nearly* full, see `df -h`: 磁盘**快满**了");

        String line = "the disk is nearly full, see df -h";
        assertThat(style(stage, line, "disk").has(Attribute.BOLD)).isTrue();
        assertThat(style(stage, line, "nearly").has(Attribute.ITALIC)).isTrue();
        assertThat(style(stage, line, "df -h")).isEqualTo(Theme.DARK.code());
        assertThat(style(stage, line, "full")).isEqualTo(Theme.DARK.text());
        assertThat(stage.text()).contains("磁盘快满了").doesNotContain("*", "`");
    }

    @Test
    @Tag("F76")
    void onesOwnWordsLookSoTooAlsoBeforeTheyAreSent() {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1).pushed(entry(2, ALICE, "a", "it **works**")));

        stage.type("and **this**").press("Enter");

        assertThat(style(stage, "it works", "works").has(Attribute.BOLD)).isTrue();
        assertThat(style(stage, "and this", "this").has(Attribute.BOLD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 79, 80, 81, 120})
    @Tag("F76")
    void aBlockOfCodeStandsBehindABarAndIsCutAtTheEdge(int columns) {
        ScreenStage stage = said(CODE).size(columns, 24);

        StringBuilder code = new StringBuilder();
        for (String line : stage.lines()) {
            int bar = Math.max(line.lastIndexOf("│ "), line.lastIndexOf("┊ "));
            boolean within = bar > (columns < 80 ? 0 : 26) || (columns < 80 && bar == 4);
            code.append(within ? line.substring(bar + 2).replaceFirst(" +↓.*", "") : "");
            assertThat(ScreenStage.LOOK.widths().of(line)).isLessThanOrEqualTo(columns);
        }
        assertThat(code.toString().replace(" ", ""))
                .contains(
                        "foriin一二三;doecho\"$i\";done|sort--reverse--unique>/tmp/a-long-name-that-has-no-room");
        assertThat(stage.text()).contains("then look").doesNotContain("```");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("F76")
    void marksStandAsTheyWereWrittenWhereTheyAreNotDrawn(Language language) {
        ScreenStage stage =
                said("a **b** `c`")
                        .with(
                                ScreenStage.appearance(language, Widths.Ambiguous.NARROW)
                                        .marking(false));

        assertThat(stage.text()).contains("a **b** `c`");
    }

    @Test
    @Tag("F76")
    void aPreviewHasNoMarks() {
        ScreenStage stage = said("a **b** `c`").press("C-g");

        assertThat(stage.line("@bob")).contains("a b c");
    }

    @Test
    @Tag("F76")
    void aLinkBetweenMarksLeadsWhereItSays() {
        ScreenStage stage = said("**https://a.example/x_y** and *https://b.example/*");

        assertThat(style(stage, "https", "https").address()).isEqualTo("https://a.example/x_y");
        assertThat(style(stage, "https", "https").has(Attribute.BOLD)).isTrue();
    }

    @Test
    @Tag("F76")
    void copyingGivesTheSource() {
        ScreenStage stage = said("a **b**").press("Up", "y");

        assertThat(stage.commands()).contains(new ScreenCommand.Copy("a **b**"));
    }

    @Test
    @Tag("F76")
    void theCodeOfAMessageCanBeCopiedAlone() {
        ScreenStage stage = said("look:\n```\nint  a = 1;\n\n  b\n```\nso").press("Up");

        assertThat(stage.text()).contains("c code");
        stage.press("c");

        assertThat(stage.commands()).contains(new ScreenCommand.Copy("int  a = 1;\n\n  b"));
    }

    @Test
    void whereThereIsNoCodeNoneIsOffered() {
        ScreenStage stage = said("no `block`").press("Up");

        assertThat(stage.text()).doesNotContain("c code");
        assertThat(stage.type("c").commands().stream())
                .noneMatch(ScreenCommand.Copy.class::isInstance);
    }

    @Test
    void aDiskOfAsterisksIsDrawn() {
        List<String> lines = said("*a ".repeat(1_300)).lines();

        assertThat(lines).hasSize(24);
    }
}
