package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Appearance;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.people.ContactsScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ways through the screens: back to where one was, from field to field, and to what was written.
class WaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/group #ops",
                "/leave #ops",
                "/create night",
                "/groups",
                "/contacts",
                "/find bo",
                "/unfriend bob",
                "/applications",
                "/settings",
                "/help",
            })
    @Tag("F61")
    void escComesBackToWhereOneWas(String command) {
        ScreenStage stage = talking().type(command).press("Enter");
        assertThat(stage.screen()).isNotInstanceOf(ChatScreen.class);

        stage.press("Esc").type("hello");

        assertThat(stage.line("> ")).contains("hello");
    }

    @Test
    @Tag("F61")
    void escLeavesOneStepAtATime() {
        ScreenStage stage = talking().press("F3").press("Enter");
        assertThat(stage.screen()).isInstanceOf(CardScreen.class);

        assertThat(stage.press("Esc").screen()).isInstanceOf(ContactsScreen.class);
        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    @Tag("F62")
    void tabGoesThroughAllCommandsAndRoundAgain() {
        ScreenStage stage = talking().type("/").press("Tab");
        int size = SlashCommand.values().length;
        int at = 1;
        for (SlashCommand command : SlashCommand.values()) {
            assertThat(stage.line("> /")).contains("/" + command.word());
            assertThat(stage.line("▌ /" + command.word())).isNotBlank();
            assertThat(stage.line("/" + size)).contains(at + "/" + size);
            stage.press("Tab");
            at++;
        }
        assertThat(stage.line("> /")).contains("/apply");
        assertThat(stage.press("Shift-Tab").line("> /")).contains("/quit");
    }

    @Test
    @Tag("F62")
    void peopleAreCompletedByTheirNicknameAndGroupsByTheirName() {
        ClientSimulation life =
                caughtUp(1).told(Ops.chat(GroupState.NORMAL, null, null, ClientSimulation.PLAIN));
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT);
        life.pushed(Ops.said(1, Ops.CHEN, new Body.Text("hi")));

        assertThat(stage.type("ask 陈").press("Tab").line("> ask")).contains("ask @chenli");
        assertThat(stage.type("in #o").press("Tab").line("> ask")).contains("in #ops");
    }

    @Test
    @Tag("F63")
    void enterDoesItFromAnyFieldAndLeadsToWhatIsMissing() {
        ScreenStage stage = new ScreenStage(ready()).show(SignScreen.in("laptop"));
        stage.on(new Input.Paste("alice\r\n")).press("Alt-Enter", "Enter");
        assertThat(stage.commands()).isEmpty();
        stage.type("parley-demo").press("Up", "Enter");

        assertThat(stage.commands())
                .containsExactly(
                        new ScreenCommand.Sign(new Login("alice", "parley-demo", "laptop")));
    }

    @Test
    @Tag("F63")
    void aNewAccountNeedsThePasswordTwice() {
        ScreenStage stage = new ScreenStage(ready()).show(SignScreen.in("laptop")).press("F2");
        assertThat(stage.text()).contains("Enter create", "Tab next", "8 characters or more");
        stage.type("dora").press("Enter").type("parley-demo").press("Enter", "Enter");
        assertThat(stage.text()).contains("Give the password a second time.");

        stage.type("parley-demo").press("Enter");

        assertThat(stage.commands())
                .containsExactly(
                        new ScreenCommand.Sign(new Register("dora", "parley-demo", "laptop")));
    }

    @Test
    @Tag("F63")
    @Tag("F73")
    void aNewAccountTakesAnInvitationWhereTheServerSaysSo() {
        ScreenStage stage =
                new ScreenStage(ready().byInvitation())
                        .show(SignScreen.in("laptop"))
                        .press("F2")
                        .type("dora")
                        .press("Enter", "Enter");
        assertThat(stage.text()).contains("Signing up takes an invitation");
        stage.type("7k3m-9qxw-2vbt").press("Enter").type("parley-demo").press("Enter");
        assertThat(stage.text()).contains("7k3m-9qxw-2vbt").doesNotContain("parley-demo");

        stage.type("parley-demo").press("Enter");

        assertThat(stage.commands())
                .containsExactly(
                        new ScreenCommand.Sign(
                                new Register("dora", "parley-demo", "laptop", "7k3m-9qxw-2vbt")));
    }

    @Test
    @Tag("F73")
    void whoeverBringsAnInvitationFindsItFilledIn() {
        SignScreen form = SignScreen.up("laptop", "dora", "7K3M-9QXW-2VBT");
        for (ClientSimulation life : List.of(ready().byInvitation(), ready())) {
            assertThat(new ScreenStage(life).show(form).text())
                    .contains("dora", "7K3M-9QXW-2VBT", "invitation");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, Choose a password, new password, good for this once",
        "CHINESE, 设置密码, 新密码, 只能用这一次"
    })
    @Tag("F7")
    @Tag("F63")
    void aNewPasswordIsChosenWhereTheOldOneServesOnce(
            Language language, String title, String label, String why) {
        SignScreen form = SignScreen.again("laptop", "alice", null);
        Appearance appearance = ScreenStage.appearance(language, Ambiguous.NARROW);
        ScreenStage stage = new ScreenStage(ready()).with(appearance).show(form).type("one-time-1");
        String said = appearance.words().of(ScreenText.GOOD_FOR_ONCE);
        stage.show(((SignScreen) stage.screen()).choosing(said));
        assertThat(stage.text()).contains(title, label, why, "alice", "••••••••••");

        stage.type("short").press("Enter").type("short").press("Enter");
        assertThat(stage.commands()).isEmpty();
        stage.press("Up", "C-e", "C-u").type("my-own-words").press("Down", "C-u");
        stage.type("my-own-words").press("Enter");

        assertThat(stage.commands())
                .containsExactly(
                        new ScreenCommand.Sign(
                                new Login("alice", "one-time-1", "laptop", "my-own-words")));
        stage.show(form).press("F2", "F2");
        assertThat(stage.text()).doesNotContain(label);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    @Tag("F63")
    void enterMakesTheGroupFromAnyField(int field) {
        ScreenStage stage = talking().type("/create night").press("Enter");
        assertThat(stage.lines().getLast()).contains("Enter create", "Tab next");
        for (int i = 0; i < field; i++) {
            stage.press("Tab");
        }

        stage.press("Enter");

        assertThat(stage.commands().getLast()).isInstanceOf(ScreenCommand.Ask.class);
    }

    @Test
    @Tag("F68")
    void anEmptyFieldLooksEmpty() {
        ScreenStage stage = new ScreenStage(ready()).show(SignScreen.in("laptop"));

        assertThat(stage.line("password")).endsWith("password");
    }

    @Test
    @Tag("F68")
    void whatWasSentComesBackBySearchAndFromThereByUp() {
        ScreenStage stage = talking();
        for (String text : new String[] {"first words", "second thoughts", "third time"}) {
            stage.type(text).press("Enter");
        }

        assertThat(stage.press("C-r").line("> ")).contains("third time");
        assertThat(stage.press("Up").line("> ")).contains("second thoughts");
        stage.press("C-c").type("WORDS").press("C-r");
        assertThat(stage.line("> ")).contains("first words");
    }

    @Test
    @Tag("F68")
    void theWheelScrolls() {
        ScreenStage stage = ScreenStage.talking(caughtUp(100));

        stage.on(new Input.Mouse(Input.Mouse.Action.WHEEL_UP, 0, 40, 10));

        assertThat(stage.text()).contains("line 97").doesNotContain("line 98");
        stage.on(new Input.Mouse(Input.Mouse.Action.WHEEL_DOWN, 0, 40, 10));
        assertThat(stage.text()).contains("line 100");
    }

    @Test
    @Tag("F68")
    void aLongPasteIsCounted() {
        ScreenStage stage = talking().on(new Input.Paste("a line\n".repeat(39) + "the last"));

        assertThat(stage.text()).contains("40 lines");
    }

    private static ScreenStage talking() {
        ClientSimulation life = caughtUp(1).told(Ops.chat());
        life.pushed(
                new Event.FriendAdded(
                        Friend.unmarked(
                                ClientSimulation.BOB,
                                ClientSimulation.CHAT,
                                ClientSimulation.START),
                        1));
        return ScreenStage.talking(life);
    }

    private static ClientSimulation ready() {
        ClientSimulation life = new ClientSimulation();
        life.welcome();
        return life;
    }
}
