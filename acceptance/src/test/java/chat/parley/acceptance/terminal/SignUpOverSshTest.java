package chat.parley.acceptance.terminal;

import static chat.parley.acceptance.terminal.ScreensOverSshTest.sees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chat.parley.bench.ServerProcess;
import chat.parley.bench.ssh.SshKeys;
import chat.parley.kit.fake.Tmux;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// Signing up over SSH, with the real client on a real terminal, and coming back.
@Tag("F72")
class SignUpOverSshTest {
    private static final String CODE = "7K3M-9QXW-2VBT";

    @TempDir private Path directory;
    private ServerProcess server;
    private Path key;

    /// Registration is closed for the tests about invitations.
    @BeforeEach
    void open(TestInfo test) throws Exception {
        if (System.getenv("CI") == null) {
            assumeThat(Path.of("/usr/bin/ssh")).isExecutable();
            assumeThat(Tmux.isInstalled()).as("tmux is installed").isTrue();
        }
        String registration = test.getTags().contains("F73") ? "closed" : "open";
        server =
                new ServerProcess(
                        directory.resolve("data"),
                        List.of(),
                        Map.of(
                                "PARLEYD_SSH_ENABLED",
                                "true",
                                "PARLEYD_AUTH_REGISTRATION",
                                registration));
        key = SshKeys.make(directory.resolve("key"));
    }

    private void invite() throws Exception {
        String token = Files.readString(directory.resolve("data/setup-token")).strip();
        SignedIn boss =
                server.ask(new Bootstrap(token, "boss", ServerProcess.PASSWORD, "test"), null);
        server.ask(new CreateInvitation(CODE, 1, null, null, false), boss);
    }

    @AfterEach
    void leave() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private List<String> words(String... options) {
        List<String> words = new ArrayList<>(SshKeys.call(key, "dora", server.sshPort()));
        words.addAll(1, List.of(options));
        return words;
    }

    /// The shell's line that calls the screen.
    private void call(Tmux terminal, String... options) {
        terminal.type(String.join(" ", words(options)));
        terminal.press("Enter");
    }

    private static void signUp(Tmux terminal) {
        sees(terminal, "A new account");
        fill(terminal, "password");
        fill(terminal, "again");
        terminal.press("Enter");
        sees(terminal, "parley and dora are friends now");
    }

    /// Types the password where a label stands; what comes in one go would be a paste.
    private static void fill(Tmux terminal, String label) {
        while (!line(terminal).contains(label)) {
            String before = line(terminal);
            terminal.press("Tab");
            await().until(() -> !line(terminal).equals(before));
        }
        terminal.type(ServerProcess.PASSWORD);
        sees(terminal, label + " +•{" + ServerProcess.PASSWORD.length() + "}");
    }

    /// Where the caret is.
    private static String line(Tmux terminal) {
        return terminal.screen().get(Integer.parseInt(terminal.ask("cursor_y")));
    }

    /// The terminal is closed upon it.
    private static void leavesADraft(Tmux terminal) {
        terminal.type("unfinished");
        sees(terminal, "> unfinished");
    }

    /// What the server keeps for the device that the key signs in.
    private String kept() throws IOException {
        List<String> words = words("-o", "BatchMode=yes");
        words.addAll(List.of("raw", "device.kept", "-"));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write("{\"limit\":5}".getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// All but those that this test itself signs in to ask.
    private List<Device> devices() throws Exception {
        SignedIn dora = server.ask(new Login("dora", ServerProcess.PASSWORD, "test"), null);
        return server.ask(new ListDevices(), dora).devices().stream()
                .filter(one -> !one.name().equals("test"))
                .toList();
    }

    private void comesBackByTheKey() throws Exception {
        await().untilAsserted(() -> assertThat(kept()).contains("\"unfinished\""));
        assertThat(devices())
                .singleElement()
                .matches(one -> one.name().equals("SSH key"))
                .matches(one -> one.fingerprint() != null);
    }

    @Test
    void whoeverSignsUpWithAKeyComesBackByItToTheirDraft() throws Exception {
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal);
            signUp(terminal);
            leavesADraft(terminal);
        }
        comesBackByTheKey();
    }

    @Test
    @Tag("F73")
    void whoeverSignsUpByInvitationComesBackByTheKeyThatCameWithIt() throws Exception {
        invite();
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal);
            sees(terminal, "Password or code");
            terminal.type(CODE);
            terminal.press("Enter");
            signUp(terminal);
            leavesADraft(terminal);
        }
        comesBackByTheKey();
    }

    @Test
    void withoutAKeyTheDeviceIsThatOfThePassword() throws Exception {
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal, "-o", "PubkeyAuthentication=no");
            sees(terminal, "Press Enter:");
            terminal.press("Enter");
            signUp(terminal);
            leavesADraft(terminal);
            assertThat(devices())
                    .singleElement()
                    .matches(one -> one.name().equals("SSH with password"));
        }
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal, "-o", "PubkeyAuthentication=no");
            sees(terminal, "Password or code");
            terminal.type(ServerProcess.PASSWORD);
            terminal.press("Enter");
            sees(terminal, "> unfinished");
        }
        assertThat(devices()).hasSize(1);
    }
}
