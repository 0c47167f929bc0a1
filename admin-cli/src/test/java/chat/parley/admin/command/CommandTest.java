package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Profiles;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Request;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of commands have in common: a world on a server, and an administrator to call from.
abstract class CommandTest {
    @TempDir Path home;

    final FakeServer server = FakeServer.start().answering(World::answer);
    FakeConsole console = new FakeConsole(Path.of("/"));

    @BeforeEach
    void sit() {
        console = new FakeConsole(home).with("PARLEY_SERVER", server.address().toString());
    }

    @AfterEach
    void leave() {
        server.close();
    }

    /// As `parley login` of the same profile would.
    final void signIn() {
        Instant later = Instant.now().plusSeconds(900);
        new Profiles(console, console)
                .choose(null, null)
                .tokens()
                .save(new Tokens("access", later, "refresh", new Id(2)));
    }

    final int parleyctl(String... args) {
        return new Commands(Invocation.host(console, "parleyctl/test")).run(args);
    }

    final Request<?> lastRequest() {
        return server.requests().getLast();
    }
}
