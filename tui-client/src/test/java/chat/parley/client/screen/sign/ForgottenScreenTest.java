package chat.parley.client.screen.sign;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.Done;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C6")
class ForgottenScreenTest {
    private static final ForgotPassword FORGOT = new ForgotPassword("alice");

    private static ScreenStage form(ClientSimulation life) {
        return new ScreenStage(life).show(SignScreen.in("laptop"));
    }

    private static ScreenStage asked() {
        return form(new ClientSimulation().withMail()).type("alice").press("F3", "Enter");
    }

    @Test
    void theNameThatStandsThereIsAskedFor() {
        ScreenStage stage = asked();
        assertThat(stage.text()).contains("A forgotten password", "alice");
        assertThat(stage.commands()).containsExactly(new ScreenCommand.Ask(FORGOT));
        assertThat(stage.press("Enter").commands()).hasSize(1);
    }

    @Test
    void theCodeIsGivenAsThePassword() {
        ScreenStage stage = asked().answered(FORGOT, new Done());
        assertThat(stage.text()).contains("Sign in", "give it as the password");
        stage.type("7K3M-9QXW-2VBT").press("Enter");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Sign(new Login("alice", "7K3M-9QXW-2VBT", "laptop")));
    }

    @Test
    void aRefusalIsSaidAndEscLeadsBack() {
        ScreenStage stage = asked().failed(FORGOT, "Too many at once.");
        assertThat(stage.text()).contains("Too many at once.");
        assertThat(stage.press("Esc").text()).contains("F2 new account", "F3 forgotten");
    }

    @Test
    void withoutANameNothingIsAsked() {
        assertThat(form(new ClientSimulation().withMail()).press("F3", "Enter").commands())
                .isEmpty();
    }

    @Test
    void whereNoEmailIsSentAnAdministratorHelps() {
        ScreenStage stage = form(new ClientSimulation().byInvitation()).type("alice").press("F3");
        assertThat(stage.screen()).isInstanceOf(SignScreen.class);
        assertThat(stage.text()).contains("This server sends no e-mail; an administrator");
    }
}
