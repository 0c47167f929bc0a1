package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B30")
class AccountsCommandTest extends CommandTest {

    private void signInTwice() {
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("login", "alice")).isZero();
        assertThat(parley("--profile", "office", "login", "alice")).isZero();
    }

    @Test
    void accountsAreListedWithoutAskingAServer() {
        signInTwice();
        int printed = console.printed().length();
        server.close();

        assertThat(parley("accounts")).isZero();

        assertThat(console.printed().substring(printed).lines())
                .containsExactly(
                        "default  @alice  " + server.address() + "  in use",
                        "office  @alice  " + server.address());
    }

    @Test
    void oneIsInUseWhereAProfileIsNamed() {
        signInTwice();

        assertThat(parley("--profile", "office", "accounts", "-o", "json")).isZero();

        assertThat(console.printed().lines().toList().get(2))
                .startsWith("{\"profile\":\"office\",\"server\":\"ws://")
                .contains("\"name\":\"alice\"", "\"signedIn\":true")
                .endsWith("\"current\":true}");
    }

    @Test
    void signingOutOfOneLeavesTheOthers() {
        signInTwice();

        assertThat(parley("--profile", "office", "logout")).isZero();

        assertThat(parley("--profile", "office", "whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(parley("whoami")).isZero();
    }
}
