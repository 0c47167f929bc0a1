package chat.parley.client.app;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.SideEffect.ForDisk.KeepConversation;
import chat.parley.client.state.SideEffect.ForDisk.KeepSelf;
import chat.parley.client.state.account.AccountChoice;
import chat.parley.client.state.store.DiskStore;
import chat.parley.client.state.store.LocalStore;
import chat.parley.client.transfer.FileSetting;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.profile.ClientProfile;
import chat.parley.kit.profile.ClientProfiles;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One account after the other on one terminal, with their files on a real disk.
@Tag("B30")
class AccountVisitsTest extends ChatAppStage {
    private static final String LEFT = "\u001b[?1049l";
    private static final String REPAINT = "\f";
    private static final String PALETTE = "\u0007";

    @TempDir private Path home;

    private final List<FakeLink> links = new CopyOnWriteArrayList<>();

    private ClientProfiles profiles() {
        FakeConsole console = new FakeConsole(home);
        return new ClientProfiles(console, console, _ -> {});
    }

    private FakeLink link() {
        FakeLink one = new FakeLink();
        links.add(one);
        return one;
    }

    private void talks(String profile, Profile self, Conversation with) {
        ClientProfile there = profiles().named(profile, null);
        try (LocalStore store = DiskStore.open(there.state(), there.cache()).orElseThrow()) {
            store.keep(List.of(new KeepSelf(self), new KeepConversation(with, 3)));
        }
    }

    private void visit() {
        ClientProfiles profiles = profiles();
        ClientProfile first = profiles.choose(null, null);
        MachineAccounts accounts = new MachineAccounts(profiles, first, _ -> link(), clock);
        Ground ground = accounts.open(new AccountChoice("default", null));
        ScreenSetting setting =
                new ScreenSetting(
                        clock,
                        ScreenStage.LOOK,
                        KeyMap.USUAL,
                        ground.server(),
                        ground.device(),
                        SignScreen.in("laptop"),
                        null,
                        null,
                        true,
                        false,
                        null,
                        null,
                        DeviceSettings.USUAL,
                        accounts,
                        FileSetting.ELSEWHERE);
        AccountVisits visits = new AccountVisits(tty);
        running =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                visits.run(setting, ground);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private void awaitTitle(String name) {
        await().atMost(Duration.ofSeconds(30)) // files are opened, and others test meanwhile
                .until(() -> shown().contains("\u001b]2;" + name + " · parley"));
    }

    private void awaitPainted(String text) {
        await().until(
                        () -> {
                            type(REPAINT);
                            return plain().contains(text);
                        });
    }

    /// Of blanks only the columns behind them are told.
    private String plain() {
        return shown().replaceAll("\u001b\\[\\d+G", " ");
    }

    private void go(String profile) {
        type(PALETTE);
        type(profile);
        awaitPainted("switch account");
        screen.reset();
        type("\r");
    }

    @Test
    void whatIsWrittenIsThereWhenOneComesBackAndTheTerminalStaysTaken() {
        talks("default", ALICE, chat(3, 3, 0));
        talks("office", BOB, chat(3, 3, 0).withPeer(ALICE));
        visit();
        awaitTitle("alice");
        type("unfinished");
        go("office");

        awaitTitle("bob");
        assertThat(links).hasSize(2);
        assertThat(links.getFirst().isClosed()).isTrue();
        assertThat(links.getLast().isClosed()).isFalse();
        screen.reset();
        type(REPAINT);
        type("another");
        awaitPainted("another");
        assertThat(shown()).doesNotContain("unfinished", LEFT);

        go("default");

        awaitTitle("alice");
        awaitPainted("unfinished");
        assertThat(shown()).doesNotContain("another", LEFT);
    }

    @Test
    void whoeverCannotGetInStaysWhereTheyAre() throws IOException {
        talks("default", ALICE, chat(3, 3, 0));
        Path state = profiles().named("office", null).state();
        Files.createDirectories(state.resolve("state.db"));
        Files.writeString(
                home.resolve("config.toml"), "[profile.office]\nserver = \"ws://127.0.0.1:1\"\n");
        Path config = home.resolve(".config/parley/config.toml");
        Files.createDirectories(config.getParent());
        Files.move(home.resolve("config.toml"), config);
        visit();
        awaitTitle("alice");

        go("office");

        awaitPainted("state.db");
        assertThat(links.getFirst().isClosed()).isFalse();
        assertThat(shown()).doesNotContain(LEFT);
    }

    @Test
    void aTerminalThatHangsUpEndsTheOneThatIsShown() throws IOException {
        talks("default", ALICE, chat(3, 3, 0));
        talks("office", BOB, chat(3, 3, 0).withPeer(ALICE));
        visit();
        awaitTitle("alice");
        go("office");
        awaitTitle("bob");

        keys.close();

        await().until(() -> !running.isAlive());
        assertThat(shown()).contains(LEFT);
        assertThat(links).allMatch(FakeLink::isClosed);
    }
}
