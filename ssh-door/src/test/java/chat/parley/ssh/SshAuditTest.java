package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What `ssh-audit` finds, a program that judges what a server offers.
class SshAuditTest extends DoorTest {

    @Test
    @Tag("S4")
    void anAuditFindsNothingThatFails() throws IOException, InterruptedException {
        OpenSsh.require("ssh-audit");
        Process audit =
                new ProcessBuilder(
                                List.of("ssh-audit", "-n", "-p", "" + door().port(), "127.0.0.1"))
                        .redirectErrorStream(true)
                        .start();
        audit.getOutputStream().close();
        String found = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        audit.waitFor();

        assertThat(found)
                .contains("SSH-2.0-Parley_", "(kex) curve25519-sha256", "(key) ssh-ed25519");
        assertThat(found).doesNotContain("[fail]");
    }
}
