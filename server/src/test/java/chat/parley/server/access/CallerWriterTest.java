package chat.parley.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerWriterTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private Caller alice;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        alice = world.person("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Both wait for the writer at once; in whose hands the ban is first.
    @Test
    void whatWaitsBehindABanIsNotWritten() {
        Impose ban = new Impose("alice", SanctionKind.BAN, null, "spam", false);
        CompletableFuture<?> banned = world.asking(admin, ban);
        CompletableFuture<Profile> edited = world.asking(alice, new EditProfile("Al", null));

        banned.join();
        assertThatThrownBy(edited::join)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BANNED));
        assertThat(world.ask(world.person("bob"), new EditProfile("B", null)).nickname())
                .isEqualTo("B");
    }
}
