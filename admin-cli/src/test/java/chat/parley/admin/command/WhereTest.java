package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Logout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(parleyctl("stats", "--data", home.resolve("none").toString()))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(console.complained()).contains("none/parley.sock");
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
}
