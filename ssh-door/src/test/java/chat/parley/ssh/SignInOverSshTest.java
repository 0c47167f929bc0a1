package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets in, and how, with the client that people have.
class SignInOverSshTest extends DoorTest {
    /// What else a client keeps to itself.
    private static final String[] HEARS_ALL = {"-o", "LogLevel=INFO", "-o", "BatchMode=yes"};

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void aKeySignsIn(String type) {
        Path key = OpenSsh.key(directory, "key", "-t", type);
        world.keys.add(OpenSsh.fingerprint(key));

        OpenSsh.Ended ended = ssh.withKey(key).with("-o", "BatchMode=yes").run("Alice", "whoami");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("@alice\n");
        assertThat(world.signIns).containsExactly("alice key " + OpenSsh.fingerprint(key));
    }

    @Test
    void aKeyThatNobodyKnowsDoesNot() {
        Path key = OpenSsh.key(directory, "key", "-t", "ed25519");

        OpenSsh.Ended ended = ssh.withKey(key).with("-o", "BatchMode=yes").run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("Permission denied");
        assertThat(world.signIns).isEmpty();
    }

    @Test
    void aShortRsaKeyDoesNot() {
        Path key = OpenSsh.key(directory, "key", "-t", "rsa", "-b", "1024");
        world.keys.add(OpenSsh.fingerprint(key));

        OpenSsh.Ended ended = ssh.withKey(key).with("-o", "BatchMode=yes").run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(world.signIns).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "keyboard-interactive"})
    void aPasswordSignsIn(String method) {
        OpenSsh.Ended ended =
                ssh.with("-o", "PreferredAuthentications=" + method)
                        .runTyping(SshWorld.PASSWORD, "alice", "whoami");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("@alice\n");
        assertThat(world.signIns).containsExactly("alice password");
    }

    @Test
    void aLinkCodeAddsTheKeyThatTheClientOffers() throws Exception {
        Path key = OpenSsh.key(directory, "key", "-t", "ed25519", "-C", "");

        OpenSsh.Ended ended =
                ssh.withKey(key)
                        .with("-o", "LogLevel=INFO")
                        .runTyping(SshWorld.CODE, "alice", "whoami");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("@alice\n");
        assertThat(ended.err()).contains("signs you in from now on").contains("从现在起");
        assertThat(world.linked)
                .containsExactly(List.of(Files.readString(Path.of(key + ".pub")).strip()));
    }

    @Test
    void allKeysThatAClientOffersAreToldInTheirOrder() throws Exception {
        Path first = OpenSsh.key(directory, "first", "-t", "rsa", "-C", "");
        Path second = OpenSsh.key(directory, "second", "-t", "ecdsa", "-C", "");

        ssh.withKey(first).withKey(second).runTyping(SshWorld.CODE, "alice", "whoami");

        assertThat(world.linked)
                .containsExactly(
                        List.of(
                                Files.readString(Path.of(first + ".pub")).strip(),
                                Files.readString(Path.of(second + ".pub")).strip()));
    }

    @Test
    void aStrangerIsToldWhichKeyIsKeptOnceTheyHaveSignedUp() {
        world.registrationOpen = true;
        Path key = OpenSsh.key(directory, "key", "-t", "ed25519", "-C", "");

        OpenSsh.Ended ended = ssh.withKey(key).with("-o", "LogLevel=INFO").run("carol", "whoami");

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).contains("Once you have signed up, the key").contains("注册后即可用密钥");
    }

    @Test
    void whoeverHasNoKeyIsToldHowToMakeOne() {
        OpenSsh.Ended ended =
                ssh.with("-o", "LogLevel=INFO", "-o", "PubkeyAuthentication=no")
                        .with("-o", "NumberOfPasswordPrompts=1")
                        .runTyping(SshWorld.CODE, "alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("ssh-keygen -t ed25519").contains("没有收到 SSH 密钥");
    }

    @Test
    void aLinkCodeIsAskedForAtThePromptAlone() {
        Path key = OpenSsh.key(directory, "key", "-t", "ed25519");

        OpenSsh.Ended ended =
                ssh.withKey(key)
                        .with("-o", "PreferredAuthentications=publickey,password")
                        .runTyping(SshWorld.CODE, "alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(world.linked).isEmpty();
        assertThat(world.signIns).isEmpty();
    }

    @Test
    void wrongTriesAreNotEndless() {
        OpenSsh.Ended ended =
                ssh.with("-o", "NumberOfPasswordPrompts=20").runTyping("guess", "alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("Too many wrong tries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "keyboard-interactive"})
    @Tag("S1")
    void whoeverTriesTooFastIsToldSoAtEachTry(String method) {
        world.gate =
                _ -> {
                    throw SshWorld.tooFast();
                };

        OpenSsh.Ended ended =
                ssh.with("-o", "LogLevel=INFO", "-o", "PreferredAuthentications=" + method)
                        .with("-o", "NumberOfPasswordPrompts=2")
                        .runTyping(SshWorld.PASSWORD, "alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err().split("Too many at once; wait a moment. Try again in 7 s.", -1))
                .hasSize(3);
        assertThat(ended.err()).contains("操作太快，请稍候。请在 7 秒后重试。");
    }

    @Test
    void whoeverHasAnInvitationIsToldThatTheNameIsTaken() {
        world.gate =
                _ -> {
                    throw new Refused(Reason.USERNAME_TAKEN);
                };

        OpenSsh.Ended ended =
                ssh.with("-o", "LogLevel=INFO", "-o", "NumberOfPasswordPrompts=1")
                        .runTyping(SshWorld.INVITATION, "alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains(Reason.USERNAME_TAKEN.text(Language.ENGLISH));
    }

    @Test
    @Tag("S1")
    void whoeverIsBannedIsToldWhy() {
        world.gate =
                _ -> {
                    throw new Refused(Reason.BANNED, new Penalty("spam", SshWorld.MORNING));
                };

        OpenSsh.Ended ended = alice().with(HEARS_ALL).run("alice", "whoami");

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("may not sign in. Reason: spam. It ends at 2026-11-21");
    }

    @Test
    @Tag("S5")
    void aSlowSignInHoldsUpNobodyElse() throws Exception {
        OpenSsh quick = alice();
        CountDownLatch slow = new CountDownLatch(8);
        CountDownLatch enough = new CountDownLatch(1);
        world.gate =
                name -> {
                    if (name.startsWith("alice-")) {
                        slow.countDown();
                        wait(enough);
                    }
                };
        List<Thread> others =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () -> {
                                                            new OpenSsh(
                                                                            place("slow" + i),
                                                                            door().port())
                                                                    .runTyping(
                                                                            SshWorld.PASSWORD,
                                                                            "alice-" + i,
                                                                            "whoami");
                                                        }))
                        .toList();
        wait(slow);

        OpenSsh.Ended ended = quick.run("alice", "whoami");

        assertThat(ended.code()).as(ended.err()).isZero();
        enough.countDown();
        for (Thread other : others) {
            other.join();
        }
        assertThat(world.signIns).hasSize(9);
    }

    private Path place(String name) {
        try {
            return Files.createDirectory(directory.resolve(name));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theHostsKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        Path file = directory.resolve("host").resolve("ssh_host_ed25519_key");
        String first = Files.readString(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(HostKey.in(file).fingerprint()).isEqualTo(OpenSsh.fingerprint(file));
        assertThat(Files.readString(file)).isEqualTo(first);
    }
}
