package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Input.Mouse.Action;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F79")
class MouseActionsTest {
    private static final Id OTHER = new Id(109);

    private static ScreenStage stage() {
        Profile chen = new Profile(new Id(9), Profile.Kind.PERSON, "chenli", "陈丽", null);
        return ScreenStage.talking(caughtUp(10).told(ClientSimulation.chat(OTHER, chen, 1, 1, 0)));
    }

    /// Into the line that contains a text.
    private static ScreenStage click(ScreenStage stage, String text) {
        String line = stage.line(text);
        int column = ScreenStage.LOOK.widths().of(line.substring(0, line.indexOf(text)));
        return stage.on(new Input.Mouse(Action.PRESS, 0, column, stage.lines().indexOf(line)));
    }

    @Test
    void aClickOnTheListOpensTheConversation() {
        ScreenStage stage = click(stage(), "陈丽");

        assertThat(stage.state().selected()).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {79, 80, 120})
    void aClickOnAMessageSelectsItAndOffersWhatCanBeDone(int columns) {
        ScreenStage stage = click(stage().size(columns, 24), "line 7");

        assertThat(stage.text()).contains("This message", "reply", "copy", "save");
        assertThat(stage.press("Esc").line("▌   line 7")).isNotBlank();
    }

    @Test
    void aClickOnTheMenuDoesIt() {
        ScreenStage stage = click(click(stage(), "line 7"), "copy");

        assertThat(stage.commands()).contains(new ScreenCommand.Copy("line 7"));
        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void theMenuIsForArrowsAndKeysToo() {
        ScreenStage stage = click(stage(), "line 7").press("Enter");
        assertThat(stage.state().conversation(CHAT).orElseThrow().draft().replyTo()).isEqualTo(7);

        click(stage, "line 6").type("y");

        assertThat(stage.commands()).contains(new ScreenCommand.Copy("line 6"));
    }

    @Test
    void aClickBesideTheMenuLeavesIt() {
        ScreenStage stage = click(stage(), "line 7");
        stage.on(new Input.Mouse(Action.PRESS, 0, 3, 1));

        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void aClickLeavesWhatIsEditedAsItIs() {
        ClientSimulation life =
                caughtUp(5).pushed(ClientSimulation.entry(6, ALICE, "a", "own words"));
        ScreenStage stage = ScreenStage.talking(life).press("Up").type("e");

        click(stage, "line 3");

        assertThat(stage.line("> own words")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 23})
    void aClickOnNothingDoesNothing(int row) {
        ScreenStage stage = stage();
        stage.on(new Input.Mouse(Action.PRESS, 0, 60, row));
        stage.on(new Input.Mouse(Action.PRESS, 2, 60, 10));

        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
        assertThat(stage.state().selected()).isEqualTo(CHAT);
    }

    @Test
    void theWheelScrolls() {
        ScreenStage stage = ScreenStage.talking(caughtUp(100));
        stage.on(new Input.Mouse(Action.WHEEL_UP, 0, 60, 10));

        assertThat(stage.text()).doesNotContain("line 100");
    }
}
