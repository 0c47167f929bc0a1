package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the door offers, as the client hears it.
class SshAlgorithmsTest extends DoorTest {

    private String offered(String kind) {
        String heard =
                ssh.with("-o", "LogLevel=DEBUG3", "-o", "BatchMode=yes").run("nobody", "x").err();
        return heard.substring(heard.indexOf("peer server KEXINIT proposal"))
                .lines()
                .filter(line -> line.startsWith("debug2: " + kind + ": "))
                .map(line -> line.substring(line.indexOf(": ", 8) + 2))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("S4")
    void keysAreExchangedInModernWays() {
        assertThat(List.of(offered("KEX algorithms").split(",", -1)))
                .containsExactly(
                        "mlkem768x25519-sha256",
                        "sntrup761x25519-sha512",
                        "sntrup761x25519-sha512@openssh.com",
                        "curve25519-sha256",
                        "curve25519-sha256@libssh.org",
                        "ext-info-s",
                        "kex-strict-s-v00@openssh.com");
    }

    @Test
    void theHostHasOneKindOfKey() {
        assertThat(offered("host key algorithms")).isEqualTo("ssh-ed25519");
    }

    @Test
    void ciphersAuthenticateWhatTheyHide() {
        assertThat(offered("ciphers stoc"))
                .isEqualTo(
                        "chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh.com");
    }

    @Test
    void macsComeAfterEncryption() {
        assertThat(offered("MACs stoc"))
                .isEqualTo("hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com");
    }

    @Test
    void nothingIsCompressed() {
        assertThat(offered("compression stoc")).isEqualTo("none");
    }
}
