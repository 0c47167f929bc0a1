package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Version;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ServerRequest.ShowStats;
import chat.parley.protocol.operation.ServerRequest.Stats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Administering a whole server, from its first start.
class AdministrationTest {
    @TempDir private Path directory;

    private Path token() {
        return directory.resolve("data/setup-token");
    }

    @Test
    @Tag("W60")
    @Tag("W58")
    void fromAnEmptyDirectoryToTheFirstMessage() throws Exception {
        try (RealServer server = new RealServer(directory, Map.of())) {
            assertThat(Files.getPosixFilePermissions(token()))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
            String value = server.setupToken();
            server.restart();
            assertThat(server.setupToken()).isEqualTo(value);
            try (Participant admin = Participant.administrator(server, "admin");
                    Participant alice = Participant.register(server, "alice");
                    Participant bob = Participant.register(server, "bob")) {
                assertThat(Files.exists(token())).isFalse();
                alice.send(alice.befriend(bob), "a1", "hello");
                Stats stats = admin.ask(new ShowStats());
                assertThat(stats.accounts()).isEqualTo(3);
                assertThat(stats.online()).isEqualTo(3);
                assertThat(stats.connections()).isEqualTo(3);
                assertThat(stats.conversations()).isOne();
                assertThat(stats.messages()).isEqualTo(2);
                assertThat(stats.messagesPerSecond()).isPositive();
                assertThat(stats.version()).isEqualTo(Version.NUMBER);
            }
            server.restart();
            assertThat(Files.exists(token())).isFalse();
        }
    }

    @Test
    @Tag("W58")
    @Tag("A69")
    void aDemoWorldHasAnAdministratorAndNoOtherServerHasPeopleOfItsOwn() {
        try (RealServer server = new RealServer(directory, Map.of("demo", "true"));
                AskingOverHttp http = new AskingOverHttp(server)) {
            assertThat(Files.exists(token())).isFalse();
            String login =
                    "{\"name\": \"admin\", \"password\": \"%s\", \"device\": \"x\"}"
                            .formatted(DemoWorld.PASSWORD);
            assertThat(http.post("auth.login", login, null)).contains("accessToken");
        }
        try (RealServer server = new RealServer(directory.resolve("other"), Map.of());
                Participant admin = Participant.administrator(server, "chief")) {
            assertThat(admin.ask(new ShowStats()).accounts()).isOne();
            assertThat(admin.ask(new WhoAmI()).roles())
                    .extracting(role -> role.key())
                    .containsExactly("admin");
        }
    }

    @Test
    @Tag("W11")
    void whoeverSignsUpTakesNoRoleAlongAndMakesNone() {
        try (RealServer server = new RealServer(directory, Map.of());
                AskingOverHttp http = new AskingOverHttp(server)) {
            for (String field : List.of("role", "roles", "right", "admin")) {
                String register =
                        """
                        {"name": "eve", "password": "%s", "device": "x", "%s": ["admin"]}"""
                                .formatted(Participant.PASSWORD, field);
                assertThatThrownBy(() -> http.post("auth.register", register, null))
                        .hasMessageContaining("INVALID_FIELDS")
                        .hasMessageContaining(field);
            }
            SignedIn eve = new FullSession(http).register("eve");
            String role =
                    """
                    {"key": "mine", "name": "Mine", "rights": ["admin"]}""";
            assertThatThrownBy(() -> http.post("role.create", role, eve))
                    .hasMessageContaining("FORBIDDEN")
                    .hasMessageContaining("role.manage");
        }
    }
}
