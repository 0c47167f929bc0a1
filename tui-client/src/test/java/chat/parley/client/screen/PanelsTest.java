package chat.parley.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.group.GroupsScreen;
import chat.parley.client.screen.group.NewGroupScreen;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.people.ApplicationsScreen;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.people.ContactsScreen;
import chat.parley.client.screen.people.InboxScreen;
import chat.parley.client.screen.search.MessageSearchScreen;
import chat.parley.client.screen.settings.SettingsScreen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the function keys do over another screen.
class PanelsTest {
    private static final Map<String, Class<? extends Screen>> PANELS =
            Map.of(
                    "F2", ApplicationsScreen.class,
                    "F3", ContactsScreen.class,
                    "F4", GroupsScreen.class,
                    "F7", MessageSearchScreen.class,
                    "F8", SettingsScreen.class,
                    "F9", InboxScreen.class);

    @ParameterizedTest
    @ValueSource(strings = {"F2", "F3", "F4", "F7", "F8", "F9"})
    void helpIsAboutThePanelAndComesBackToIt(String key) {
        ScreenStage stage = Showcase.morning().press(key);
        Screen panel = stage.screen();

        stage.press("F1");

        assertThat(stage.screen()).isInstanceOf(HelpScreen.class);
        assertThat(stage.text()).contains("Lists").doesNotContain("Commands");
        assertThat(stage.press("F1").screen()).isEqualTo(panel);
        assertThat(stage.press("F1", "Esc").screen()).isEqualTo(panel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F2", "F3", "F4", "F7", "F8", "F9"})
    void fromOnePanelEachKeyLeadsToItsOwn(String from) {
        for (Map.Entry<String, Class<? extends Screen>> to : PANELS.entrySet()) {
            ScreenStage stage = Showcase.morning().press(from);

            stage.press(to.getKey());

            if (from.equals(to.getKey())) {
                assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
            } else if (from.equals("F4") && to.getKey().equals("F7")) {
                assertThat(stage.screen()).isInstanceOf(NewGroupScreen.class);
            } else {
                assertThat(stage.screen()).isInstanceOf(to.getValue());
                assertThat(stage.stack().screens()).hasSize(2);
            }
        }
    }

    @Test
    void alsoFromWhatLiesOverAPanelAndFromAQuestion() {
        ScreenStage stage = Showcase.morning().press("F3").type("chen").press("Enter").type("b");
        assertThat(stage.screen()).isInstanceOf(CardScreen.class);

        assertThat(stage.press("F2").screen()).isInstanceOf(ApplicationsScreen.class);
        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void whatIsBeingWrittenIsNotLeft() {
        ScreenStage stage = Showcase.morning().press("F2").type("r").type("r").type("because");
        Screen writing = stage.screen();

        assertThat(stage.press("F3").screen()).isEqualTo(writing);
        assertThat(stage.press("F1").screen()).isInstanceOf(HelpScreen.class);
        assertThat(stage.press("Esc").screen()).isEqualTo(writing);
    }
}
