package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.chat;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.SideEffect.ForDisk.KeepConversation;
import chat.parley.client.state.SideEffect.ForDisk.KeepSelf;
import chat.parley.client.state.SideEffect.ForDisk.KeepWindow;
import chat.parley.client.state.Window;
import chat.parley.client.state.account.KnownAccount;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.model.Profile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a machine tells of its accounts, of which no server is asked.
@Tag("B30")
class KnownAccountsTest {
    private static final URI SERVER = URI.create("wss://chat.example.org/ws");

    @TempDir Path home;

    private ClientProfiles profiles() {
        FakeConsole console = new FakeConsole(home);
        return new ClientProfiles(console, console, _ -> {});
    }

    private List<KnownAccount> all() {
        ClientProfiles profiles = profiles();
        return new KnownAccounts(profiles, START).all(profiles.choose(null, null));
    }

    private void signIn(String profile, String account) {
        profiles()
                .named(profile, SERVER)
                .tokens()
                .save(new Tokens("access", Instant.EPOCH, "refresh", null, account));
    }

    /// Two messages that were not read, the last of which the server has not counted.
    private LocalStore talks(String profile, Profile self) {
        ClientProfile there = profiles().named(profile, null);
        LocalStore store = DiskStore.open(there.state(), there.cache()).orElseThrow();
        Window window = new Window(0, 3, List.of(entry(1), entry(2), entry(3)));
        store.keep(
                List.of(
                        new KeepSelf(self),
                        new KeepConversation(chat(2, 1, 0), 1),
                        new KeepWindow(ClientSimulation.CHAT, Window.EMPTY, window)));
        return store;
    }

    @Test
    void aloneThereIsTheOneInUse() {
        assertThat(all())
                .containsExactly(
                        new KnownAccount(
                                "default", "ws://127.0.0.1:8080/ws", null, false, null, true));
    }

    @Test
    void whatIsUnreadIsToldFromTheFilesAlsoWhileAClientWritesThem() {
        signIn("office", "alice");
        signIn("default", "carol");
        try (LocalStore held = talks("office", ALICE)) {
            assertThat(held.keeping()).isEqualTo(Keeping.KEPT);
            assertThat(all())
                    .extracting(KnownAccount::profile, KnownAccount::name, KnownAccount::unread)
                    .containsExactly(tuple("default", "carol", null), tuple("office", "alice", 2));
        }
        assertThat(all().getLast().unread()).isEqualTo(2);
        assertThat(all().getLast().server()).isEqualTo("wss://chat.example.org/ws");
    }

    @Test
    void whoeverIsSignedOutStaysInTheListWithoutACount() {
        talks("office", ALICE).close();

        assertThat(all().getLast())
                .isEqualTo(
                        new KnownAccount(
                                "office", "ws://127.0.0.1:8080/ws", "alice", false, null, false));
    }

    @Test
    void whatAnotherAccountLeftInTheFilesIsNotCounted() {
        talks("office", BOB).close();
        signIn("office", "alice");

        assertThat(all().getLast().name()).isEqualTo("alice");
        assertThat(all().getLast().unread()).isNull();
    }

    @Test
    void profilesOfTheConfigurationAreThereBeforeAnybodySignsIn() throws IOException {
        Path file = home.resolve(".config/parley/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[profile.home]\nserver = \"wss://home.example.org\"\n");

        assertThat(all().getLast().profile()).isEqualTo("home");
        assertThat(all().getLast().server()).isEqualTo("wss://home.example.org/ws");
    }

    @Test
    void whatIsNoProfileOfAnybodyIsNoAccount() throws IOException {
        Path state = home.resolve(".local/state/parley");
        Files.createDirectories(state.resolve("empty"));
        Files.createDirectories(state.resolve("-dash"));
        Files.createDirectories(state.resolve("broken"));
        Files.writeString(state.resolve("broken/state.db"), "this is no database");
        Files.writeString(state.resolve("a file"), "x");

        assertThat(all()).extracting(KnownAccount::profile).containsExactly("default");
    }
}
