package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Certificates that an authority signs, as `ssh-keygen -s` makes them.
class CertificateTest extends DoorTest {

    @Override
    protected Optional<Path> authorities() {
        Path authority = OpenSsh.key(directory, "authority", "-t", "ed25519");
        try {
            return Optional.of(
                    Files.writeString(
                            directory.resolve("trusted"),
                            "# ours\n\n" + Files.readString(Path.of(authority + ".pub"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private OpenSsh holder(String authority, List<String> terms) {
        Path key = OpenSsh.key(directory, "key", "-t", "ed25519");
        List<String> sign = new ArrayList<>(List.of("ssh-keygen", "-q", "-s"));
        sign.add(directory.resolve(authority).toString());
        sign.addAll(List.of("-I", "alice-laptop"));
        sign.addAll(terms);
        sign.add(key + ".pub");
        OpenSsh.keygen(sign);
        return ssh.withKey(key)
                .with("-o", "CertificateFile=" + key + "-cert.pub", "-o", "BatchMode=yes");
    }

    @Test
    void itsHolderIsWhomItNames() {
        OpenSsh.Ended ended =
                holder("authority", List.of("-n", "carol,alice", "-V", "+1h"))
                        .run("alice", "whoami");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(world.signIns).containsExactly("alice certificate alice-laptop");
    }

    @Test
    void itMaySayFromWhere() {
        OpenSsh.Ended ended =
                holder("authority", List.of("-n", "alice", "-O", "source-address=127.0.0.0/8"))
                        .run("alice", "whoami");

        assertThat(ended.code()).as(ended.err()).isZero();
    }

    static Stream<List<String>> refused() {
        return Stream.of(
                List.of("-n", "carol"),
                List.of(),
                List.of("-n", "alice", "-V", "-2h:-1h"),
                List.of("-n", "alice", "-V", "+1h:+2h"),
                List.of("-n", "alice", "-h"),
                List.of("-n", "alice", "-O", "source-address=192.0.2.0/24"),
                List.of("-n", "alice", "-O", "force-command=whoami"),
                List.of("-n", "alice", "-O", "critical:other@example.org=1"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void itSignsNobodyInOnOtherTerms(List<String> terms) {
        OpenSsh.Ended ended = holder("authority", terms).run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(world.signIns).isEmpty();
    }

    @Test
    void oneOfAnotherAuthorityIsWorthNothing() {
        OpenSsh.key(directory, "stranger", "-t", "ed25519");

        OpenSsh.Ended ended = holder("stranger", List.of("-n", "alice")).run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(world.signIns).isEmpty();
    }
}
