package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A door whose backend does not know whose names and keys are, as a gateway's.
class UnknownNamesTest extends DoorTest {
    @BeforeEach
    void knowNobody() {
        world.knowsNobody = true;
    }

    @Test
    void keysThatAreNobodysCostNoTry() {
        for (int i = 0; i < 7; i++) {
            Path key = OpenSsh.key(directory, "key" + i, "-t", "ed25519");
            ssh.withKey(key);
        }

        OpenSsh.Ended ended = ssh.runTyping(SshWorld.PASSWORD, "alice", "whoami");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(world.signIns).containsExactly("alice password");
    }

    @Test
    void whoeverIsNewMaySignUp() {
        world.registrationOpen = true;

        OpenSsh.Ended ended = ssh.with("-o", "LogLevel=INFO").runTyping("new", "carol", "whoami");

        assertThat(ended.err()).contains("type new instead of a password").contains("sign up");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(world.signIns).isEmpty();
    }

    @Test
    void whereNobodyMaySignUpThatIsAWrongPassword() {
        OpenSsh.Ended ended = ssh.runTyping("new", "carol", "whoami");

        assertThat(ended.code()).isEqualTo(255);
    }

    /// Clients do so by themselves, where there is no terminal.
    @Test
    void whoeverAnswersNothingIsNotNew() {
        world.registrationOpen = true;

        OpenSsh.Ended ended = ssh.run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("Permission denied");
    }

    @Test
    void aPasswordSignsInWhereOneMaySignUp() {
        world.registrationOpen = true;

        OpenSsh.Ended ended = ssh.runTyping(SshWorld.PASSWORD, "alice", "whoami");

        assertThat(ended.code()).isZero();
    }

    @Test
    void whereTheServerIsAwayNobodyIsAskedAgain() {
        world.gate =
                _ -> {
                    throw new Refused(Reason.UNAVAILABLE, SshText.UNCLOSED);
                };

        OpenSsh.Ended ended =
                ssh.with("-o", "LogLevel=INFO", "-o", "NumberOfPasswordPrompts=3")
                        .runTyping(SshWorld.PASSWORD, "alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err())
                .contains(SshText.UNCLOSED.text(Language.CHINESE))
                .doesNotContain("Permission denied");
    }
}
