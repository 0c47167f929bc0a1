package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.Tmux;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.account.Preferences;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SSH says neither where people are nor, mostly, which language they speak: their account does.
class PreferencesOverSshTest extends DoorTest {
    private static final Preferences CHINESE = new Preferences("Asia/Shanghai", Language.CHINESE);

    @Test
    @Tag("T28")
    void timesAreInUtcUntilTheAccountSaysAZone() {
        OpenSsh client = alice();
        assertThat(client.run("alice", "whoami").out()).contains("2026-11-21 09:41 Z");

        world.preferences = new Preferences("Asia/Shanghai", null);

        assertThat(client.run("alice", "whoami").out()).contains("2026-11-21 17:41 +08:00");
    }

    @Test
    void aZoneThatIsNotKnownHereIsUtc() {
        world.preferences = new Preferences("Mars/Olympus", null);

        OpenSsh.Ended ended = alice().run("alice", "whoami");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("2026-11-21 09:41 Z", "Mars/Olympus");
    }

    @Test
    void theAccountsLanguageIsSpokenWhereTheClientSendsNone() {
        world.preferences = CHINESE;

        assertThat(alice().with("-T").run("alice").out()).startsWith("你是 @alice。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=C.UTF-8", "LC_ALL=POSIX", "LANG=C"})
    void aLocaleWithoutALanguageSaysNone(String variable) {
        world.preferences = CHINESE;

        OpenSsh.Ended ended = alice().with("-o", "SetEnv " + variable).with("-T").run("alice");

        assertThat(ended.out()).startsWith("你是 @alice。");
    }

    @Test
    void theClientsLanguageComesBeforeTheAccounts() {
        world.preferences = CHINESE;

        OpenSsh.Ended ended = alice().with("-o", "SetEnv LANG=en_GB.UTF-8").with("-T").run("alice");

        assertThat(ended.out()).startsWith("You are @alice.");
    }

    @Test
    void theEndOfABanIsInTheAccountsZone() {
        world.preferences = CHINESE;
        world.gate =
                _ -> {
                    throw new Refused(Reason.BANNED, new Penalty("spam", SshWorld.MORNING));
                };

        OpenSsh.Ended ended =
                alice().with("-o", "LogLevel=INFO", "-o", "BatchMode=yes").run("alice", "whoami");

        assertThat(ended.err()).contains("It ends at 2026-11-21 17:41 +08:00");
    }

    @Test
    @Tag("T28")
    void theFullScreenIsInTheAccountsZoneAndFollowsItWhenItChanges() {
        OpenSsh.require("tmux");
        try (Tmux terminal = new Tmux(100, 30)) {
            call(terminal);
            sees(terminal, "F8 sets your time zone");
            sees(terminal, "write to @bob");
            world.bobSays(1, "good morning");
            sees(terminal, "09:41");

            world.server.push(
                    new Event.PreferencesChanged(new Preferences("Asia/Shanghai", null), 1));

            sees(terminal, "17:41");
        }
    }

    private void call(Tmux terminal) {
        String command =
                alice().command("alice").stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "));
        terminal.type(command);
        terminal.press("Enter");
    }

    private static void sees(Tmux terminal, String text) {
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> assertThat(String.join("\n", terminal.screen())).contains(text));
    }
}
