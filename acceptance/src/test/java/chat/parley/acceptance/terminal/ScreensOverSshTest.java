package chat.parley.acceptance.terminal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chat.parley.bench.ServerProcess;
import chat.parley.bench.ssh.SshKeys;
import chat.parley.kit.fake.Tmux;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The full screen over SSH: a real server, the real OpenSSH client, real terminals.
class ScreensOverSshTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path directory;
    private ServerProcess server;
    private SignedIn alice;
    private SignedIn bob;
    private Id conversation;
    private Path key;

    @BeforeEach
    void furnish() throws Exception {
        if (System.getenv("CI") == null) {
            assumeThat(Path.of("/usr/bin/ssh")).isExecutable();
            assumeThat(Tmux.isInstalled()).as("tmux is installed").isTrue();
        }
        server =
                new ServerProcess(
                        directory.resolve("data"),
                        List.of(),
                        Map.of("PARLEYD_SSH_ENABLED", "true"));
        alice = server.register("alice");
        bob = server.register("bob");
        conversation = server.befriend(bob, alice);
        key = SshKeys.make(directory.resolve("key"));
        server.ask(new AddKey(Files.readString(SshKeys.publicKey(key)).strip(), null), alice);
    }

    @AfterEach
    void leave() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    /// Alice's screen, with the conversation open.
    private Tmux sitDown() {
        return sitDown("");
    }

    /// The same, with variables set for the client, as `NAME=value `.
    private Tmux sitDown(String variables) {
        Tmux terminal = new Tmux(100, 30);
        String call = String.join(" ", SshKeys.call(key, "alice", server.sshPort()));
        terminal.type(variables + call.replaceFirst("^ssh", "ssh -t") + " @bob");
        terminal.press("Enter");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(terminal.ask("alternate_on"))
                                        .as(String.join("\n", terminal.screen()))
                                        .isEqualTo("1"));
        sees(terminal, "bob");
        return terminal;
    }

    static void sees(Tmux terminal, String pattern) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(String.join("\n", terminal.screen()))
                                        .containsPattern(pattern));
    }

    private void bobSays(String text) throws Exception {
        server.ask(new Send(conversation, "id-" + text.hashCode(), new Body.Text(text)), bob);
    }

    @Test
    @Tag("S7")
    void twoScreensOfOnePersonAreInStep() throws Exception {
        try (Tmux left = sitDown();
                Tmux right = sitDown()) {
            bobSays("hello both");
            sees(left, "hello both");
            sees(right, "hello both");

            left.type("你好 👩‍💻 from the left");
            sees(left, "你好.*from the left");
            left.press("Enter");
            sees(right, "你好.*from the left");

            right.type("and from the right");
            right.press("Enter");
            sees(left, "and from the right");
        }
        assertThat(server.entries(conversation, alice))
                .extracting(Entry::body)
                .containsSubsequence(
                        new Body.Text("hello both"),
                        new Body.Text("你好 👩‍💻 from the left"),
                        new Body.Text("and from the right"));
    }

    @Test
    @Tag("T14")
    void whatWasBeingTypedWhenTheClientWasKilledIsThereAgain() throws Exception {
        try (Tmux terminal = sitDown()) {
            terminal.type("unfinished");
            sees(terminal, "unfinished");

            clients().forEach(ProcessHandle::destroyForcibly);
            await().atMost(PATIENCE).until(() -> screens() == 0);
        }

        try (Tmux terminal = sitDown()) {
            sees(terminal, "unfinished");
        }
    }

    @Test
    @Tag("T23")
    void theBellOfOnesOwnTerminalRingsOnceForADirectMessageAndNotForGroupTalk() throws Exception {
        SignedIn carol = server.register("carol");
        Id carols = server.befriend(carol, alice);
        Id crew = requireNonNull(server.ask(crewOf("alice"), bob).conversation());
        try (Tmux terminal = sitDown()) {
            Path bytes = directory.resolve("bytes");
            terminal.record(bytes);
            server.ask(new Send(crew, "id-1", new Body.Text("mere talk")), bob);
            sees(terminal, "crew.* 1");
            bobSays("in view");
            sees(terminal, "in view");
            assertThat(bells(bytes)).isZero();

            server.ask(new Send(carols, "id-1", new Body.Text("for you")), carol);
            sees(terminal, "carol.* 1");
            await().atMost(PATIENCE).until(() -> bells(bytes) == 1);
            bobSays("in view again");
            sees(terminal, "in view again");
            assertThat(bells(bytes)).isEqualTo(1);
        }
    }

    @Test
    @Tag("B18")
    @Tag("T23")
    void theDesktopIsToldInPlaceOfTheBellWhereTheTerminalIsKnownToDoSo() throws Exception {
        server.ask(SetPreferences.to(Preferences.NONE.withAlert(Alert.DESKTOP)), alice);
        SignedIn carol = server.register("carol");
        Id carols = server.befriend(carol, alice);
        try (Tmux terminal = sitDown("TERM=xterm-kitty ")) {
            Path bytes = directory.resolve("bytes");
            terminal.record(bytes);
            server.ask(new Send(carols, "id-1", new Body.Text("for you")), carol);
            sees(terminal, "carol.* 1");

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(Files.readString(bytes))
                                            .containsOnlyOnce(
                                                    "\u001b]9;parley: @carol for you\u001b\\"));
            assertThat(bells(bytes)).isZero();
        }
    }

    private static CreateGroup crewOf(String member) {
        return new CreateGroup(
                "crew", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of(member));
    }

    /// How often BEL is among what the terminal was sent.
    private static long bells(Path bytes) throws IOException {
        return Files.exists(bytes)
                ? Files.readString(bytes).chars().filter(one -> one == 0x07).count()
                : 0;
    }

    /// The OpenSSH clients of this test, by its key.
    private Stream<ProcessHandle> clients() {
        return ProcessHandle.allProcesses()
                .filter(
                        one ->
                                one.info().command().orElse("").endsWith("ssh")
                                        && one.info()
                                                .commandLine()
                                                .orElse("")
                                                .contains(key.toString()));
    }

    private int screens() throws Exception {
        return server.ask(new ListDevices(), alice).devices().stream()
                .mapToInt(Device::online)
                .sum();
    }
}
