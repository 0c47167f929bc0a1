package chat.parley.acceptance.terminal;

import static chat.parley.acceptance.terminal.ScreensOverSshTest.sees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chat.parley.bench.ServerProcess;
import chat.parley.client.Parley;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.fake.Tmux;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Send;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Going from one account to another and back, with the real client on a real terminal.
@Tag("B30")
class SwitchingAccountsTest {
    @TempDir private Path directory;
    private ServerProcess server;

    @BeforeEach
    void open() throws Exception {
        if (System.getenv("CI") == null) {
            assumeThat(Tmux.isInstalled()).as("tmux is installed").isTrue();
        }
        server = new ServerProcess(directory.resolve("data"), List.of());
    }

    @AfterEach
    void close() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private void signIn(String profile, SignedIn account) {
        FakeConsole console = new FakeConsole(directory);
        new ClientProfiles(console, console, _ -> {})
                .named(profile, URI.create("ws://127.0.0.1:" + server.port() + "/ws"))
                .tokens()
                .save(Tokens.of(account, Duration.ofMinutes(15)));
    }

    /// By a script, for no terminal takes a line as long as a class path.
    private void call(Tmux terminal) throws IOException {
        String line =
                "HOME='%s' exec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' %s"
                        .formatted(
                                directory,
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                Parley.class.getName());
        terminal.type("sh '" + Files.writeString(directory.resolve("parley"), line) + "'");
        terminal.press("Enter");
    }

    private static String all(Tmux terminal) {
        return String.join("\n", terminal.screen());
    }

    @Test
    void whoeverGoesToAnotherAccountComesBackToTheirDraft() throws Exception {
        SignedIn alice = server.register("alice");
        SignedIn bob = server.register("bob");
        server.befriend(alice, bob);
        signIn("default", alice);
        signIn("office", bob);
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal);
            sees(terminal, "parley +alice");
            sees(terminal, "> write to @bob");
            terminal.type("unfinished");
            sees(terminal, "> unfinished");

            terminal.press("C-g");
            terminal.type("office");
            sees(terminal, "@bob +switch account");
            terminal.press("Enter");

            sees(terminal, "parley +bob");
            sees(terminal, "> write to @alice");
            assertThat(all(terminal)).doesNotContain("unfinished");
            assertThat(terminal.ask("alternate_on")).isEqualTo("1");
            terminal.press("F8");
            sees(terminal, "s accounts");
            terminal.type("s");
            sees(terminal, "@bob +office · 127.0.0.1:\\d+ +in use");
            sees(terminal, "@alice +default · 127.0.0.1:\\d+");
            terminal.press("Escape");
            sees(terminal, "s accounts");
            terminal.press("Escape");
            sees(terminal, "> write to @alice");

            terminal.type("/accounts alice");
            terminal.press("Enter");
            sees(terminal, "parley +alice");
            sees(terminal, "> unfinished");

            terminal.press("C-c");
            sees(terminal, "> write to @bob");
            terminal.press("C-c");
            terminal.press("y");
            await().until(() -> terminal.ask("alternate_on").equals("0"));
        }
    }

    @Test
    void whatIsUnreadInTheOtherIsSeenAfterOneHasBeenThere() throws Exception {
        SignedIn alice = server.register("alice");
        SignedIn bob = server.register("bob");
        SignedIn carol = server.register("carol");
        Id with = server.befriend(alice, bob);
        server.befriend(bob, carol);
        signIn("default", alice);
        signIn("office", bob);
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal);
            sees(terminal, "> write to @bob");
            terminal.type("/accounts office");
            terminal.press("Enter");
            sees(terminal, "parley +bob");
            sees(terminal, "> write to @carol");
            server.ask(new Send(with, "c1", new Body.Text("ping")), alice);
            sees(terminal, "2 unread"); // the other one is the bot's greeting

            terminal.type("/accounts default");
            terminal.press("Enter");
            sees(terminal, "parley +alice");
            terminal.type("/accounts");
            terminal.press("Enter");
            sees(terminal, "@bob +office · 127.0.0.1:\\d+ +2 unread");
        }
    }
}
