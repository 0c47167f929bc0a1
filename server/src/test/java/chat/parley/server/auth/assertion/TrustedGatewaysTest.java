package chat.parley.server.auth.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.wire.GatewayProof;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedGatewaysTest {
    private static final String CHALLENGE = "a challenge";
    private static final String HERE = "wss://chat.example.org/ws";

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

    private TrustedGateway known(TrustedGateways gateways) {
        return gateways.find(key.fingerprint()).orElseThrow();
    }

    private static GatewayProof proof(GatewayKey of, GatewayKey by) {
        GatewayProof bare = new GatewayProof(of.fingerprint(), HERE, "10.0.0.5", "");
        return bare.signed(by.sign(bare.statement(CHALLENGE)));
    }

    @Test
    void aLineIsAGatewayAndCommentsAreNone() throws IOException {
        TrustedGateways gateways = reading("# ours\n\n" + key.publicLine(HERE) + "\n");
        assertThat(gateways.areNone()).isFalse();
        assertThat(gateways.find(key.fingerprint())).isPresent();
        assertThat(known(gateways).signed(proof(key, key), CHALLENGE)).isTrue();
        assertThat(known(gateways).servers()).containsExactly(HERE);
    }

    @Test
    void aGatewayIsCalledWhatItsLineSays() throws IOException {
        String bare = key.publicLine(HERE).replace(" parley-gateway", "");
        assertThat(known(reading(bare + " edge 1\n")).name()).isEqualTo("edge 1");
        assertThat(known(reading(bare)).name()).isEqualTo(key.fingerprint());
        assertThat(known(reading(bare + " " + "名".repeat(100))).name()).isEqualTo("名".repeat(64));
    }

    @Test
    void whatAnotherKeySignedIsNotSigned() throws IOException {
        TrustedGateways gateways = reading(key.publicLine(HERE));
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        assertThat(gateways.find(other.fingerprint())).isEmpty();
        assertThat(known(gateways).signed(proof(key, other), CHALLENGE)).isFalse();
        assertThat(known(gateways).signed(proof(other, other), CHALLENGE)).isFalse();
        assertThat(known(gateways).signed(proof(key, key), "another")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "c2hvcnQ="})
    void whatIsNoSignatureIsNone(String signature) throws IOException {
        TrustedGateways gateways = reading(key.publicLine(HERE));
        assertThat(known(gateways).signed(proof(key, key).signed(signature), CHALLENGE)).isFalse();
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
                "from=\"10.0.0.1\",server=\"wss://a/ws\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb",
                "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBA==",
            })
    void aLineThatIsNoneIsNamed(String line) {
        assertThatThrownBy(() -> reading(key.publicLine(HERE) + "\n" + line))
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
        assertThat(GatewayKey.in(keyFile).publicLine(HERE))
                .isEqualTo(key.publicLine(HERE))
                .startsWith("server=\"" + HERE + "\" ssh-ed25519 ");
        assertThat(Files.getPosixFilePermissions(keyFile))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
