package chat.parley.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.people.ApplicationsScreen;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.people.InboxScreen;
import chat.parley.client.screen.search.MessageSearchScreen;
import chat.parley.client.screen.settings.SettingsScreen;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Input.Mouse.Action;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mouse in the lists of all screens.
@Tag("F79")
class ListClickTest {
    private static ScreenStage click(ScreenStage stage, int row) {
        return stage.on(new Input.Mouse(Action.PRESS, 0, 8, row));
    }

    private static ScreenStage click(ScreenStage stage, String text) {
        return click(stage, stage.lines().indexOf(stage.line(text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFriendsCardIsOpened(int nth) {
        ScreenStage stage = Showcase.morning().press("F3");
        String name = stage.lines().get(ListPage.TOP + nth).strip().replaceAll(".*@(\\w+).*", "$1");

        assertThat(click(stage, ListPage.TOP + nth).screen()).isInstanceOf(CardScreen.class);
        assertThat(stage.text()).contains(name);
    }

    @Test
    void whatThePaletteFindsIsDone() {
        ScreenStage stage = Showcase.morning().press("C-g").type("/help");

        assertThat(click(stage, ListPage.TOP).screen()).isInstanceOf(HelpScreen.class);
    }

    @Test
    void aNoticeOfSeveralRowsLeadsToWhatItTellsOf() {
        ScreenStage stage = ShowcaseInbox.shown();

        assertThat(click(stage, "Met you there").screen()).isInstanceOf(ApplicationsScreen.class);
    }

    @Test
    void aMessageThatWasFoundIsGoneTo() {
        ScreenStage stage = ShowcaseSearch.shown();
        assertThat(stage.screen()).isInstanceOf(MessageSearchScreen.class);

        assertThat(click(stage, ListPage.TOP + 1).screen())
                .isNotInstanceOf(MessageSearchScreen.class);
    }

    @Test
    void aSettingIsChangedAndAZoneChosen() {
        ScreenStage stage = click(ShowcaseSettings.shown(), "mouse  ");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Adjust(DeviceSettings.USUAL.withMouse(true)));

        stage = click(ShowcaseSettings.zones(), "Asia/Shanghai");
        assertThat(stage.screen()).isInstanceOf(SettingsScreen.class);
    }

    @Test
    void aClickBesideTheThingsOfAListDoesNothing() {
        ScreenStage stage = ShowcaseInbox.shown();
        List<String> before = stage.lines();
        for (int row : List.of(0, 2, 3, 22, 23)) {
            click(stage, row);
        }
        stage.on(new Input.Mouse(Action.PRESS, 2, 8, ListPage.TOP));

        assertThat(stage.screen()).isInstanceOf(InboxScreen.class);
        assertThat(stage.lines()).isEqualTo(before);
    }

    @Test
    void whatIsBeingWrittenAmongTheRowsIsNotHandedInByAClick() {
        ScreenStage stage = Showcase.morning().press("F2").type("r").type("r").type("not now");
        List<String> before = stage.lines();
        assertThat(stage.text()).contains("not now");

        assertThat(click(stage, ListPage.TOP).lines()).isEqualTo(before);
    }
}
