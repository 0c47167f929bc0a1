package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Profiles;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Id;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of commands have in common: a world on a server, and a console to call from.
abstract class CommandTest {
    static final int OPENED = 42;

    @TempDir Path home;

    final World world = new World();
    final FakeServer server = world.serve();
    FakeConsole console = new FakeConsole(Path.of("/"));

    @BeforeEach
    void sit() {
        console = new FakeConsole(home).with("PARLEY_SERVER", server.address().toString());
    }

    @AfterEach
    void leave() {
        server.close();
    }

    final void signIn() {
        Instant later = Instant.now().plusSeconds(900);
        new Profiles(console, console)
                .choose(null, null)
                .tokens()
                .save(new Tokens("access", later, "refresh", new Id(2)));
    }

    /// Calls `parley`; the full screen only says that it was opened.
    final int parley(String... args) {
        Invocation invocation = Invocation.local(console, "parley/test");
        return new Commands(invocation, CommandTest::opened).run(args);
    }

    private static int opened(FullScreen.Start start) {
        start.link().close();
        start.console().out().println("opened at " + start.target() + ", widths " + start.widths());
        return OPENED;
    }
}
