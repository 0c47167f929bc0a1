package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Logout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which server is meant, and as whom: the operator's socket and the administrator's profile.
class WhereTest extends AdminCommandTest {
    private FakeServer local = server;
    private Path data = Path.of("/");

    @BeforeEach
    void host() throws IOException {
        data = Files.createDirectories(home.resolve("data"));
        local = FakeServer.start(data.resolve("parley.sock")).answering(AdminWorld::answer);
    }

    @AfterEach
    void leaveToo() {
        local.close();
    }

    @Test
    void theOperatorNeedsNoPassword() {
        assertThat(parleyctl("whoami", "--data", data.toString())).isZero();
        assertThat(parleyctl("whoami", "--socket", data.resolve("parley.sock").toString()))
                .isZero();
        assertThat(console.printed()).startsWith("the host's operator");
        assertThat(local.hellos()).hasSize(2).allMatch(hello -> hello.token() == null);
        assertThat(server.hellos()).isEmpty();
    }

    @Test
    void theSocketNearbyIsTakenWhereNothingElseIsSaid() {
        console = new FakeConsole(home).with("PARLEYD_DATA", data.toString());
        assertThat(parleyctl("stats")).isZero();
        assertThat(local.requests()).hasSize(1);
    }

    @Test
    void aServerThatIsNamedIsMeant() {
        console.with("PARLEYD_DATA", data.toString());
        signIn();
        assertThat(parleyctl("stats")).isZero();
        assertThat(parleyctl("stats", "--server", server.address().toString())).isZero();
        assertThat(server.requests()).hasSize(2);
        assertThat(local.hellos()).isEmpty();
    }

    @Test
    void aSocketThatIsNotThereIsNamed() {
        assertThat(parleyctl("stats", "--data", home.resolve("无 1").toString()))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(console.complained()).contains("unix:" + home.resolve("无 1/parley.sock"));
    }

    @Test
    void theSetupTokenOfTheDataDirectoryMakesTheFirstAdministrator() throws IOException {
        Files.writeString(data.resolve("setup-token"), "the-setup-token\n");
        console.typing("a fine passphrase", "a fine passphrase");
        assertThat(parleyctl("bootstrap", "--name", "admin", "--data", data.toString())).isZero();
        assertThat(console.printed()).isEqualTo("@admin administers this server now\n");
        assertThat(local.requests())
                .containsExactly(
                        new Bootstrap("the-setup-token", "admin", "a fine passphrase", "laptop"),
                        new Logout(false));
    }

    @Test
    void whoRedeemsTheTokenFromElsewhereIsSignedIn() throws IOException {
        Path token = Files.writeString(home.resolve("token"), "the-setup-token");
        console.with("PARLEY_PASSWORD", "a fine passphrase");
        assertThat(parleyctl("bootstrap", "--name", "@admin", "--token-file", token.toString()))
                .isZero();
        assertThat(new ClientProfiles(console, console, _ -> {}).choose(null, null).tokens().load())
                .isPresent();
        assertThat(parleyctl("whoami")).isZero();
        assertThat(console.printed()).contains("signed in here").contains("roles");
    }

    @Test
    void aWrongOrMissingSetupTokenIsExplained() throws IOException {
        console.with("PARLEY_PASSWORD", "a fine passphrase");
        assertThat(parleyctl("bootstrap", "--name", "admin", "--data", data.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .contains("setup-token", "has an administrator already", "not been started");
        Files.writeString(data.resolve("setup-token"), "another");
        assertThat(parleyctl("bootstrap", "--name", "admin", "--data", data.toString()))
                .isEqualTo(ExitCode.NOT_ALLOWED);
    }

    @Test
    void loginAndLogoutAreTheProfiles() {
        console.with("PARLEY_PASSWORD", "a fine passphrase").with("PARLEYD_DATA", data.toString());
        assertThat(parleyctl("login", "admin")).isZero();
        assertThat(parleyctl("login", "admin")).isEqualTo(ExitCode.USAGE);
        assertThat(parleyctl("logout")).isZero();
        assertThat(console.printed()).isEqualTo("signed in as @admin\nsigned out\n");
        assertThat(local.hellos()).isEmpty();
    }

    @Test
    void whoeverIsGivenByATokenDoesNotSignInAnew() {
        console.with("PARLEY_PASSWORD", "a fine passphrase").with("PARLEY_TOKEN", "given");
        assertThat(parleyctl("login", "admin")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("PARLEY_TOKEN says who you are");
    }

    @Test
    void aTokenThatNobodyKnowsIsWhatIsWrong() {
        console.with("PARLEY_TOKEN", "bogus");
        server.admitting(
                _ -> {
                    throw new Refused(Reason.UNAUTHENTICATED);
                });
        assertThat(parleyctl("stats")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained())
                .contains("does not know the token in PARLEY_TOKEN, or it has ended.")
                .contains("set another token")
                .doesNotContain("Sign in first");
    }

    @Test
    void whoMayNotIsToldAsWhomTheyCameAndHowTheOperatorDoes() {
        forbid();
        signIn();
        String asked = "@admin asked, at " + server.address() + "; as the host's operator: --data";

        assertThat(parleyctl("stats")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("(FORBIDDEN)\n  " + asked).hasLineCount(2);
        assertThat(parleyctl("user", "unban", "bob", "陈丽", "--yes"))
                .isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained().lines().skip(2)).singleElement().asString().contains(asked);
        assertThat(parleyctl("stats", "--language", "zh")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("以 @admin 的身份请求 " + server.address());
    }

    @Test
    void whoseNameIsNotToBeHadIsToldTheProfile() {
        server.answering(
                _ -> {
                    throw new Refused(Reason.FORBIDDEN);
                });
        signIn();

        assertThat(parleyctl("stats")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("the profile 'default' asked, at ws://");
    }

    @Test
    void scriptsAndTheOperatorAreNotToldAsWhomTheyCame() {
        forbid();
        signIn();

        assertThat(parleyctl("stats", "-o", "json")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(parleyctl("stats", "--data", data.toString())).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("FORBIDDEN").doesNotContain("asked");
    }

    /// Everybody may ask who they are, and no more.
    private void forbid() {
        for (FakeServer each : List.of(server, local)) {
            each.answering(
                    request -> {
                        if (request instanceof WhoAmI) {
                            return AdminWorld.answer(request);
                        }
                        throw new Refused(Reason.FORBIDDEN);
                    });
        }
    }
}
