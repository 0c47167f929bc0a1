package chat.parley.server.auth.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedGatewaysTest {
    private static final byte[] STATEMENT = "a statement".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path directory;
    private Path file;
    private Path keyFile;
    private GatewayKey key;

    @BeforeEach
    void make() {
        file = directory.resolve("gateways");
        keyFile = directory.resolve("key");
        key = GatewayKey.in(keyFile);
    }

    private TrustedGateways reading(String content) throws IOException {
        Files.writeString(file, content);
        return TrustedGateways.in(file, false);
    }

    @Test
    void aLineIsAGatewayAndCommentsAreNone() throws IOException {
        TrustedGateways gateways = reading("# ours\n\n" + key.publicLine() + "\n");
        assertThat(gateways.areNone()).isFalse();
        assertThat(gateways.know(key.fingerprint())).isTrue();
        assertThat(gateways.signed(key.fingerprint(), STATEMENT, key.sign(STATEMENT))).isTrue();
    }

    @Test
    void whatAnotherKeySignedIsNotSigned() throws IOException {
        TrustedGateways gateways = reading(key.publicLine());
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        assertThat(gateways.know(other.fingerprint())).isFalse();
        assertThat(gateways.signed(key.fingerprint(), STATEMENT, other.sign(STATEMENT))).isFalse();
        assertThat(gateways.signed(other.fingerprint(), STATEMENT, other.sign(STATEMENT)))
                .isFalse();
        assertThat(gateways.signed(key.fingerprint(), new byte[1], key.sign(STATEMENT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "c2hvcnQ="})
    void whatIsNoSignatureIsNone(String signature) throws IOException {
        TrustedGateways gateways = reading(key.publicLine());
        assertThat(gateways.signed(key.fingerprint(), STATEMENT, signature)).isFalse();
    }

    @Test
    void withoutAFileThereAreNone() {
        assertThat(TrustedGateways.in(null, false).areNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "ssh-ed25519 AAAA",
                "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBA==",
            })
    void aLineThatIsNoneIsNamed(String line) {
        assertThatThrownBy(() -> reading(key.publicLine() + "\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ssh.gateways: " + file + ", line 2");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TrustedGateways.in(file, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ssh.gateways: " + file + " cannot be read");
    }

    @Test
    void aGatewaysKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        assertThat(GatewayKey.in(keyFile).publicLine())
                .isEqualTo(key.publicLine())
                .startsWith("ssh-ed25519 ");
        assertThat(Files.getPosixFilePermissions(keyFile))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
