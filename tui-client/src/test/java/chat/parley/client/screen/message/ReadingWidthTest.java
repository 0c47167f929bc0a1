package chat.parley.client.screen.message;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Arrangement;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.Cell;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Style;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.group.GroupState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How messages lie on the screen: their width, their edges, and what stands out in them.
class ReadingWidthTest {
    private static final String LONG =
            "https://wiki.example.org/runbooks/databases/db-3/cleaning-up-old-archives?step=1#first";

    @ParameterizedTest
    @CsvSource({"80, 26", "120, 32", "200, 32", "400, 32"})
    @Tag("F66")
    void nothingIsFartherApartThanOneReads(int columns, int listColumns) {
        ClientSimulation life = caughtUp(1);
        life.pushed(entry(2, BOB, null, "theirs ".repeat(80)));
        life.pushed(entry(3, ALICE, "a", "own ".repeat(80)));
        Grid grid = ScreenStage.talking(life).size(columns, 40).grid();

        int widest =
                IntStream.range(2, 38)
                        .map(row -> ScreenStage.LOOK.widths().of(grid.line(row)))
                        .max()
                        .orElseThrow();
        assertThat(widest).isBetween(columns == 80 ? 78 : 110, listColumns + 1 + 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {53, 80, 120, 200})
    @Tag("F66")
    void aRunOfOnesOwnHasOneLeftEdge(int columns) {
        ClientSimulation life = caughtUp(1);
        life.pushed(entry(2, ALICE, "a", "own yes"));
        life.pushed(entry(3, ALICE, "b", "own text that is a good deal longer than that"));
        life.pushed(entry(4, ALICE, "c", "own " + "words ".repeat(60)));
        List<String> lines = ScreenStage.talking(life).size(columns, 40).lines();

        assertThat(lines.stream().filter(line -> line.contains("own ")).map(l -> l.indexOf("own ")))
                .hasSize(3)
                .containsOnly(
                        lines.stream()
                                .filter(l -> l.contains("own yes"))
                                .findFirst()
                                .orElseThrow()
                                .indexOf("own yes"));
    }

    @Test
    @Tag("F66")
    void codeKeepsItsColumns() {
        String code =
                "look:\n```\nint  a    = 1;\nint  long = 2; // and a comment too long for it\n```";
        ClientSimulation life = caughtUp(1).pushed(entry(2, BOB, null, code));
        ScreenStage stage = ScreenStage.talking(life).size(60, 24);

        int column = stage.line("int  a    = 1;").indexOf("= 1");
        assertThat(stage.line("int  long = 2;").indexOf("= 2")).isEqualTo(column);
        assertThat(stage.line("int  long = 2; // and a comment too long for it")).isNotBlank();
    }

    @Test
    @Tag("F66")
    void oneSidedAllStandAtTheLeftUnderNames() {
        ClientSimulation life = caughtUp(1).pushed(entry(2, ALICE, "a", "own words"));
        ScreenStage stage =
                ScreenStage.talking(life).with(ScreenStage.LOOK.with(Arrangement.ONE_SIDED));

        assertThat(stage.line("own words").indexOf("own words"))
                .isEqualTo(stage.line("line 1").indexOf("line 1"));
        assertThat(stage.text()).contains("A alice  09:30");
    }

    @Test
    @Tag("F65")
    void aLinkIsOneLinkWhereverItIsBroken() {
        ClientSimulation life =
                caughtUp(1).pushed(entry(2, BOB, null, "see (" + LONG + "), please."));
        Grid grid = ScreenStage.talking(life).size(80, 24).grid();

        StringBuilder linked = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = grid.at(column, row);
                if (!cell.style().address().isEmpty()) {
                    assertThat(cell.style().address()).isEqualTo(LONG);
                    assertThat(cell.style().has(Style.Attribute.UNDERLINE)).isTrue();
                    linked.append(cell.text());
                }
            }
        }
        assertThat(linked).hasToString(LONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://a.example/x.|https://a.example/x",
                "在 https://a.example/文档。好|https://a.example/文档",
                "(https://a.example/x_(y))|https://a.example/x_(y)",
                "<https://a.example/?q=1&r=2>|https://a.example/?q=1&r=2",
                "“https://a.example/”|https://a.example/",
            })
    @Tag("F65")
    void whatSurroundsALinkIsNoPartOfIt(String text, String link) {
        Grid grid = ScreenStage.talking(caughtUp(1).pushed(entry(2, BOB, null, text))).grid();

        assertThat(
                        IntStream.range(0, grid.rows() * grid.columns())
                                .mapToObj(i -> grid.at(i % 80, i / 80).style().address())
                                .distinct())
                .containsExactlyInAnyOrder("", link);
    }

    @Test
    @Tag("F69")
    void onesOwnNameIsMarkedInTheText() {
        ClientSimulation life =
                caughtUp(1).told(Ops.chat(GroupState.NORMAL, null, null, ClientSimulation.PLAIN));
        life.pushed(
                Ops.said(1, BOB, new Body.Text("look @alice and @alicette", List.of(ALICE.id()))));
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT);
        int row = stage.lines().indexOf(stage.line("look @alice"));
        int column = stage.line("look @alice").indexOf("@alice");

        assertThat(stage.grid().at(column, row).style()).isEqualTo(Theme.DARK.mention());
        assertThat(stage.grid().at(column + 12, row).style()).isEqualTo(Theme.DARK.text());
    }

    @Test
    @Tag("F69")
    void nameAndDayStandAboveWhatIsScrolled() {
        ScreenStage stage = ScreenStage.talking(caughtUp(100)).press("PgUp");

        assertThat(stage.lines().get(3)).contains("Fri 20 Nov · @bob");
    }

    @Test
    @Tag("F69")
    void theKeysOfTheOtherScreensStandOnTheMainOne() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1));

        assertThat(stage.line("F2 ")).contains("F2", "F3", "F4");
        assertThat(stage.text()).contains("F7 search  F9 inbox");
        assertThat(stage.size(79, 24).line("F2 ")).contains("F2", "F3", "F4");
    }

    @Test
    @Tag("F35")
    void aGroupThatIsOverLooksSo() {
        ClientSimulation life =
                caughtUp(1)
                        .told(
                                Ops.chat(
                                        GroupState.DISABLED,
                                        Reason.GROUP_DISABLED,
                                        null,
                                        ClientSimulation.PLAIN));
        ScreenStage stage = ScreenStage.talking(life);

        int row = stage.lines().indexOf(stage.line("#ops"));
        assertThat(stage.line("#ops")).contains("disabled");
        assertThat(stage.grid().at(2, row).style().has(Style.Attribute.STRUCK)).isTrue();
    }
}
