package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What else a client may ask of a connection: several sessions, and nothing more.
class OtherChannelsTest extends DoorTest {

    @Test
    void oneConnectionCarriesSeveralSessions() {
        OpenSsh client =
                alice().with(
                                "-o",
                                "ControlMaster=auto",
                                "-o",
                                "ControlPath=" + directory.resolve("control"),
                                "-o",
                                "ControlPersist=30");
        for (int i = 0; i < 10; i++) {
            OpenSsh.Ended ended = client.run("alice", "send @bob again");
            assertThat(ended.code()).as("%s %s", i, ended.err()).isZero();
        }
        assertThat(client.run("alice", "send @nobody x").code()).isEqualTo(6);

        client.with("-O", "exit").run("alice");

        assertThat(world.sent).hasSize(10);
        assertThat(world.signIns).hasSize(1);
    }

    @Test
    @Tag("S3")
    void nothingIsForwardedFromTheClient() {
        OpenSsh.Ended ended = alice().with("-W", "127.0.0.1:22").run("alice");

        assertThat(ended.code()).isEqualTo(255);
    }

    @Test
    void nothingIsForwardedToTheClient() {
        OpenSsh.Ended ended =
                alice().with("-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22")
                        .run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
    }

    @Test
    @Tag("S3")
    void thereAreNoSubsystems() {
        OpenSsh.Ended ended = alice().with("-s").run("alice", "sftp");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("subsystem request failed");
    }

    @Test
    void ofTheEnvironmentNothingIsHeardButTheLanguage() {
        OpenSsh.Ended ended =
                alice().with("-A", "-X", "-o", "SetEnv PARLEY_TOKEN=x LANG=zh_CN PATH=/x")
                        .run("alice", "whoami");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("@alice").contains("注册");
    }
}
