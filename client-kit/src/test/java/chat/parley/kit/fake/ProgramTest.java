package chat.parley.kit.fake;

import chat.parley.kit.link.Tokens;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of programs have in common: a server with a world on it, and somebody's console to
/// call from.
public abstract class ProgramTest {
    @TempDir protected Path home;

    protected final FakeServer server;
    protected FakeConsole console = new FakeConsole(Path.of("/"));

    protected ProgramTest(Function<Request<?>, Record> world) {
        server = FakeServer.start().answering(world);
    }

    @BeforeEach
    void sit() {
        console = new FakeConsole(home).with("PARLEY_SERVER", server.address().toString());
    }

    @AfterEach
    void leave() {
        server.close();
    }

    /// As any program of the same profile would.
    protected final void signIn() {
        new ClientProfiles(console, console, _ -> {})
                .choose(null, null)
                .tokens()
                .save(Tokens.of(signedIn("somebody"), Duration.ofMinutes(15)));
    }

    /// What a server says to whoever signs in.
    public static SignedIn signedIn(String name) {
        Profile profile = new Profile(new Id(1), Profile.Kind.PERSON, name, null, null);
        Instant later = Instant.now().plusSeconds(900);
        return new SignedIn(profile, new Id(2), "access", later, "refresh", later);
    }
}
