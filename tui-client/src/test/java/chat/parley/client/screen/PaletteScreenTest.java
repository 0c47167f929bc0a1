package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.FoundWords;
import chat.parley.client.look.FuzzyMatch;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.people.ContactsScreen;
import chat.parley.client.screen.search.MessageSearchScreen;
import chat.parley.client.screen.settings.SettingsScreen;
import chat.parley.client.state.DeviceSettings;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteScreenTest {

    private static ScreenStage open(String typed) {
        ScreenStage stage = Showcase.morning().press("C-g");
        return typed.isEmpty() ? stage : stage.type(typed);
    }

    @Test
    void conversationsStandFirstWhileNothingIsWritten() {
        String text = open("").size(120, 60).text();

        assertThat(text.indexOf("@bob")).isBetween(0, text.indexOf("/apply"));
        assertThat(text).contains("/settings", "marks", "mouse");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void whatIsMeantBestStandsFirstWithItsLettersMarked(int columns, int rows) {
        ScreenStage stage = open("sett").size(columns, rows);

        assertThat(stage.lines().get(4)).startsWith(" ▌ /settings");
        assertThat(stage.grid().at(4, 4).style()).isEqualTo(Theme.DARK.badge());
        assertThat(stage.grid().at(9, 4).style()).isEqualTo(Theme.DARK.strong());
    }

    @Test
    void aCommandIsRunAndWhatIsBeingWrittenStays() {
        ScreenStage stage = Showcase.morning().type("half a sentence").press("C-g");

        stage.type("/cont").press("Enter");
        assertThat(stage.screen()).isInstanceOf(ContactsScreen.class);

        assertThat(stage.press("Esc").line("> ")).contains("half a sentence");
    }

    @Test
    void aCommandThatNeedsWordsIsWrittenIntoTheLine() {
        ScreenStage stage = open("/apply").press("Enter");

        assertThat(stage.line("> /apply")).isNotBlank();
    }

    @Test
    void whatIsWrittenIsNotReplacedByACommandThatNeedsWords() {
        ScreenStage stage = Showcase.morning().type("half").press("C-g").type("/apply");

        assertThat(stage.press("Enter").text()).contains("> half", "Something is written");
    }

    @Test
    void theLatestCommandStandsBeforeTheOthers() {
        ScreenStage stage = open("/help").press("Enter").press("Esc").press("C-g").size(80, 60);

        String text = stage.text();
        assertThat(text.indexOf("/help")).isBetween(0, text.indexOf("/apply"));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, mouse, clicks act", "CHINESE, 鼠标, 点击操作"})
    void aSettingIsChanged(Language language, String called, String now) {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1))
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                        .press("C-g")
                        .type(called)
                        .press("Enter");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Adjust(DeviceSettings.USUAL.withMouse(true)));
        assertThat(stage.press("C-g").type(called).text()).contains(now);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, time zone", "CHINESE, 免打扰", "ENGLISH, told by"})
    void theOtherSettingsAreLedTo(Language language, String called) {
        ScreenStage stage =
                ScreenStage.talking(caughtUp(1))
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                        .press("C-g")
                        .type(called)
                        .press("Enter");

        assertThat(stage.screen()).isInstanceOf(SettingsScreen.class);
        assertThat(stage.line(" ▌ ")).contains(called);
    }

    @Test
    void whatNothingIsCalledIsLookedForInMessages() {
        ScreenStage stage = open("zzzzqq");
        assertThat(stage.line("messages with")).startsWith(" ▌").contains("“zzzzqq”");
        assertThat(stage.press("Enter").text()).contains("Find messages");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, messages with", "CHINESE, 含有此内容的消息"})
    void whatIsLookedForInMessagesIsReadWholeInASmallTerminal(Language language, String called) {
        ScreenStage stage =
                Showcase.morning()
                        .with(ScreenStage.appearance(language, Ambiguous.NARROW))
                        .size(60, 15)
                        .press("C-g")
                        .type("磁盘 is full on db-3");
        assertThat(stage.line(called)).startsWith(" ▌ ").endsWith("“磁盘 is full on db-3”");

        stage.press("Enter");
        assertThat(stage.screen()).isInstanceOf(MessageSearchScreen.class);
    }

    @Test
    void belowManyThatAreCalledSoTheMessagesAreReached() {
        ScreenStage stage = open("e").size(60, 15).press("PgDn", "PgDn", "PgDn", "PgDn", "PgDn");
        stage.press("PgDn", "PgDn", "PgDn", "PgDn", "PgDn");

        assertThat(stage.line(" ▌ ")).contains("messages with", "“e”");
    }

    @Test
    void anEmojiThatIsFoundIsDrawnWhole() {
        assertThat(FoundWords.at("a🚀b", FuzzyMatch.of("a🚀b", "🚀").orElseThrow().places()))
                .extracting(FoundWords.Piece::text)
                .containsExactly("a", "🚀", "b");
    }

    @Test
    void whatIsSaidOfFriendsFindsNoneOfThem() {
        assertThat(open("see the card").text()).doesNotContain("chenli", "@bob");
        assertThat(open("cl").text()).contains("@chenli");
    }
}
