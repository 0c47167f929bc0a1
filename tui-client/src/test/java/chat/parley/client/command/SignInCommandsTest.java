package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignInCommandsTest extends CommandTest {

    private Path credentials() {
        return home.resolve(".local/state/parley/default/credentials.json");
    }

    private AuthRequest.Login lastLogin() {
        return (AuthRequest.Login) server.requests().getLast();
    }

    @Test
    @Tag("A1")
    void registeringSignsInAtOnce() {
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("register", "alice")).isZero();
        assertThat(console.printed()).isEqualTo("signed in as @alice\n");
        assertThat(server.requests())
                .containsExactly(new AuthRequest.Register("alice", "secret-1", "laptop"));
        assertThat(parley("whoami")).isZero();
    }

    @Test
    @Tag("A4")
    void aWrongPasswordExitsWith4AndKeepsNothing() {
        console.with("PARLEY_PASSWORD", "guess");
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("WRONG_CREDENTIALS");
        assertThat(credentials()).doesNotExist();
    }

    @Test
    @Tag("F7")
    void whoseCodeIsGoodForOneSignInIsAskedForANewPasswordTwice() {
        console.typing(FakeSignIns.ONE_TIME, "secret-2", "secret-2");
        assertThat(parley("login", "alice")).isZero();
        assertThat(console.complained())
                .isEqualTo(
                        "password: the password must be changed now\n"
                                + "new password: new password again: ");
        assertThat(console.printed()).isEqualTo("signed in as @alice\n");
        assertThat(lastLogin())
                .isEqualTo(
                        new AuthRequest.Login("alice", FakeSignIns.ONE_TIME, "laptop", "secret-2"));
        assertThat(parley("whoami")).isZero();
    }

    @Test
    @Tag("F7")
    void aScriptBringsTheNewPasswordInAFile() throws IOException {
        Path file = Files.writeString(home.resolve("new"), "secret-2\n");
        console.with("PARLEY_PASSWORD", FakeSignIns.ONE_TIME);
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--new-password-file");
        assertThat(credentials()).doesNotExist();
        assertThat(parley("login", "alice", "--new-password-file", file.toString())).isZero();
        assertThat(lastLogin().newPassword()).isEqualTo("secret-2");
    }

    @Test
    @Tag("F7")
    void aPasswordThatNeedNotBeChangedStays() throws IOException {
        Path file = Files.writeString(home.resolve("new"), "secret-2\n");
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("login", "alice", "--new-password-file", file.toString())).isZero();
        assertThat(lastLogin().newPassword()).isNull();
    }

    @Test
    void withoutATerminalAPasswordIsNotAskedFor() {
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--password-file");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void onATerminalThePasswordIsTyped() {
        console.typing("secret-1");
        assertThat(parley("login", "alice")).isZero();
        assertThat(console.complained()).isEqualTo("password: ");
    }

    @Test
    void aProfileIsSignedInOnce() {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(parley("login", "alice", "--profile", "second")).isZero();
    }

    @Test
    void aSignInThatWasEndedElsewhereDoesNotStandInTheWayOfTheNext() {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
        server.admitting(
                hello -> {
                    if (hello.token() != null && server.hellos().size() < 2) {
                        throw new Refused(Reason.REVOKED);
                    }
                });
        assertThat(parley("whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(parley("login", "alice")).isZero();
    }

    @Test
    @Tag("A6")
    @Tag("B19")
    void loggingOutForgetsTheTokensAndPurgingEverything() throws IOException {
        signIn();
        Files.writeString(home.resolve(".local/state/parley/default/draft"), "x");
        assertThat(parley("logout", "--all", "--purge")).isZero();
        assertThat(server.requests()).containsExactly(new AuthRequest.Logout(true));
        assertThat(credentials().getParent()).doesNotExist();
        assertThat(parley("whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
    }

    @Test
    void thePasswordIsChangedWithoutEverBeingAnArgument() throws IOException {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
        Path fresh = Files.writeString(home.resolve("new"), "secret-2\n");
        assertThat(parley("password", "--new-password-file", fresh.toString())).isZero();
        assertThat(server.requests())
                .containsExactly(new AuthRequest.ChangePassword("secret-1", "secret-2"));
    }

    @Test
    @Tag("C6")
    void whoForgotThePasswordHasACodeSentWithWhateverTokensTheProfileHas() {
        signIn();
        server.requests().clear();
        assertThat(parley("password", "forgot", "@alice")).isZero();
        assertThat(server.requests()).containsExactly(new AuthRequest.ForgotPassword("alice"));
        assertThat(console.printed()).contains("parley login alice, with the code as the password");
        assertThat(parley("whoami")).isZero();
    }
}
