package chat.parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.PreferencesChanged;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    private static final Preferences CHINESE = new Preferences("Asia/Shanghai", Language.CHINESE);

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Preferences set(@Nullable String zone, @Nullable Language language) {
        return world.ask(alice, new SetPreferences(zone, language));
    }

    private Self self() {
        return world.ask(alice, new WhoAmI());
    }

    @Test
    void whoeverIsNewHasSaidNothing() {
        assertThat(self().preferences()).isEqualTo(Preferences.NONE);
    }

    @Test
    void whatIsSaidIsToldOneselfUntilItIsSaidNoLonger() {
        assertThat(set("Asia/Shanghai", Language.CHINESE)).isEqualTo(CHINESE);
        assertThat(self().preferences()).isEqualTo(CHINESE);
        set(null, Language.CHINESE);
        assertThat(self().preferences()).isEqualTo(CHINESE.withZone(null));
        set(null, null);
        assertThat(self().preferences()).isEqualTo(Preferences.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Peking",
                "asia/shanghai",
                "+08:00",
                "UTC+8",
                "Z",
                "Asia/Shanghai ",
                "nonsense"
            })
    void aZoneIsOneOfTheIanas(String zone) {
        assertThat(world.refusal(alice, new SetPreferences(zone, null)))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(self().preferences()).isEqualTo(Preferences.NONE);
    }

    @Test
    void theAccountsDevicesAreToldAndNobodyElse() {
        Caller bob = world.person("bob");
        world.befriend(alice, bob);
        set("Asia/Shanghai", Language.CHINESE);
        assertThat(world.told(alice, PreferencesChanged.class))
                .containsExactly(new PreferencesChanged(CHINESE, self().version()));
        assertThat(world.told(bob, PreferencesChanged.class)).isEmpty();
    }

    @Test
    void whatIsSaidAgainIsNoChange() {
        set("Asia/Shanghai", null);
        long version = self().version();
        set("Asia/Shanghai", null);
        assertThat(self().version()).isEqualTo(version);
        assertThat(world.told(alice, PreferencesChanged.class)).hasSize(1);
    }

    @Test
    void overSshItIsKnownByTheNameInAnySpelling() {
        set("Asia/Shanghai", Language.CHINESE);
        assertThat(world.ssh.preferences("ALICE")).isEqualTo(CHINESE);
        assertThat(world.ssh.preferences("nobody")).isEqualTo(Preferences.NONE);
    }

    @Test
    @Tag("B18")
    void howAndWhenToBeToldOfSomethingIsKeptToo() {
        Preferences told =
                CHINESE.withAlert(Alert.DESKTOP).withQuietHours(new QuietHours(22 * 60, 7 * 60));
        assertThat(world.ask(alice, SetPreferences.to(told))).isEqualTo(told);
        assertThat(self().preferences()).isEqualTo(told);
        assertThat(
                        world.refusal(
                                alice,
                                SetPreferences.to(told.withQuietHours(new QuietHours(5, 5)))))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.ask(alice, SetPreferences.to(CHINESE))).isEqualTo(CHINESE);
    }

    @Test
    void nothingOfItIsLeftOfADeletedAccount() {
        Id account = alice.signedIn();
        set("Asia/Shanghai", Language.CHINESE);
        world.ask(world.administrator("admin"), new DeleteAccount("alice", null, false));
        Preferences left = world.database.read(sql -> PreferenceTable.of(sql, account));
        assertThat(left).isEqualTo(Preferences.NONE);
    }
}
