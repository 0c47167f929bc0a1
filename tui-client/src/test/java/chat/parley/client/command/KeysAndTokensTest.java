package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.KeyRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysAndTokensTest extends CommandTest {

    @Test
    void devicesAreListedAndRevoked() {
        signIn();
        assertThat(parley("devices")).isZero();
        assertThat(console.printed()).startsWith("2  laptop  (this one)  online");
        assertThat(parley("devices", "revoke", "2")).isZero();
        assertThat(server.requests()).contains(new AuthRequest.RevokeDevice(new Id(2)));
    }

    @Test
    @Tag("W66")
    void aTokenIsAskedForWithItsRightsAndItsEnd() {
        signIn();
        assertThat(
                        parley(
                                "token", "create", "nightly", "--right", "read", "--right", "send",
                                "--for", "90d"))
                .isZero();
        assertThat(console.printed()).isEqualTo("parley_once\n");
        assertThat(server.requests())
                .contains(
                        new AuthRequest.IssueToken(
                                "nightly",
                                List.of(TokenRight.READ, TokenRight.SEND),
                                Duration.ofDays(90).toMillis()));
    }

    @ParameterizedTest
    @Tag("W66")
    @ValueSource(strings = {"10ms", "99999d"})
    void anEndThatNoTokenHasIsWrongUsage(String time) {
        signIn();
        assertThat(parley("token", "create", "x", "--right", "read", "--for", time))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--for takes 1s to 3650d");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theTokenIsForScripts() {
        signIn();
        assertThat(parley("token", "show")).isZero();
        assertThat(console.printed()).isEqualTo("access\n");
    }

    @Test
    void keysAreAddedALineEachFromStandardInput() {
        signIn();
        console.reading("# mine\nssh-ed25519 AAAA alice@laptop\n\nssh-ed25519 BBBB\n");
        assertThat(parley("keys", "add")).isZero();
        assertThat(console.printed()).isEqualTo("4  alice@laptop  SHA256:fingerprint\n".repeat(2));
        assertThat(server.requests())
                .contains(
                        new KeyRequest.AddKey("ssh-ed25519 AAAA alice@laptop", null),
                        new KeyRequest.AddKey("ssh-ed25519 BBBB", null));
    }

    @Test
    void nothingOfAPrivateKeyLeavesTheMachine() {
        signIn();
        console.reading(
                "-----BEGIN OPENSSH PRIVATE KEY-----\nsecret\n-----END OPENSSH PRIVATE KEY-----\n");
        assertThat(parley("keys", "add")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("private key");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void withoutAKeyOneIsToldHow() {
        signIn();
        console.reading("");
        assertThat(parley("keys", "add")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("keys add <");
    }

    @Test
    void aLinkCodeIsPrintedAloneAndHowItIsUsedBesideIt() {
        signIn();
        assertThat(parley("keys", "link")).isZero();
        assertThat(console.printed()).isEqualTo("7K3M-9QXW-2VBT\n");
        assertThat(console.complained()).startsWith("good for 10 minutes, once: on the other");
    }

    @Test
    void aLinkCodeIsForScriptsToo() {
        signIn();
        assertThat(parley("keys", "link", "-o", "json")).isZero();
        assertThat(console.printed())
                .isEqualTo("{\"code\":\"7K3M-9QXW-2VBT\",\"goodForMillis\":600000}\n");
    }

    @Test
    void aKeyThatIsRefusedHoldsUpNoOtherAndIsToldOfByItsLine() {
        signIn();
        console.reading("# mine\nssh-ed25519 AAAA\nssh-ed25519 TAKEN\nssh-ed25519 BBBB\n");
        assertThat(parley("keys", "add")).isEqualTo(ExitCode.PARTLY);
        assertThat(console.printed()).hasLineCount(2);
        assertThat(console.complained()).startsWith("line 3: ").contains("(FORBIDDEN)");
    }

    @Test
    void whichKeyWasRefusedIsSaidInJsonToo() {
        signIn();
        console.reading("ssh-ed25519 TAKEN\nssh-ed25519 AAAA\n");
        assertThat(parley("keys", "add", "-o", "json")).isEqualTo(ExitCode.PARTLY);
        assertThat(console.printed())
                .startsWith("{\"line\":1,\"done\":false,\"reason\":\"FORBIDDEN\"")
                .hasLineCount(2);
    }

    @Test
    void whereNoKeyIsAddedTheFirstReasonIsTheExitCode() {
        signIn();
        console.reading("ssh-ed25519 TAKEN\nssh-ed25519 TAKEN\n");
        assertThat(parley("keys", "add")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("line 1: ", "line 2: ");
    }
}
