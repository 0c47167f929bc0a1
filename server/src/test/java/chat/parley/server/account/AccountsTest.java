package chat.parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void giveRole(String role) {
        world.write(
                tx ->
                        tx.update(
                                "update account_role set role_key = ? where account_id = ?",
                                role,
                                alice.signedIn()));
    }

    private List<String> rights() {
        return world.ask(alice, new WhoAmI()).rights().stream().map(HeldRight::key).toList();
    }

    @Test
    @Tag("A7")
    void whoAmITellsWhereEachRightComesFrom() {
        world.write(
                tx ->
                        tx.update(
                                "insert into account_role (account_id, role_key) values (?, 'mute')",
                                alice.signedIn()));
        Self self = world.ask(alice, new WhoAmI());
        assertThat(self.roles()).extracting(HeldRole::key).containsExactly("mute", "user");
        assertThat(self.rights())
                .extracting(HeldRight::key, HeldRight::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("login", List.of("mute", "user")),
                        org.assertj.core.groups.Tuple.tuple("speak", List.of("user")));
    }

    @Test
    @Tag("A50")
    @Tag("A58")
    void theFourRolesGrantWhatTheTableSays() {
        assertThat(rights()).containsExactly("login", "speak");
        giveRole("admin");
        assertThat(rights()).containsExactly("admin", "login");
        giveRole("mute");
        assertThat(rights()).containsExactly("login");
        giveRole("disabled");
        assertThat(rights()).isEmpty();
        assertThat(world.count("role")).isEqualTo(4);
        assertThat(world.count("access_right")).isEqualTo(10);
    }

    @Test
    @Tag("A50")
    void whoeverMayNotSpeakCannotSendFromThenOn() {
        world.befriend(alice, bob);
        Send send =
                new Send(
                        world.ask(alice, new ShowConversationWith("bob")).id(),
                        "c1",
                        new Body.Text("hello"));
        giveRole("mute");
        assertThat(world.refusal(alice, send)).isEqualTo(Reason.MAY_NOT_SPEAK);
    }

    @Test
    @Tag("A13")
    @Tag("W63")
    @Tag("C32")
    void anEditIsSeenAtOnceByEverybodyItConcerns() {
        world.befriend(alice, bob);
        Caller carol = world.person("carol");
        world.ask(bob, new ShowConversationWith("alice"));
        world.ask(alice, new EditProfile("Ali", "on the road"));
        assertThat(world.ask(carol, new ShowProfile("ALICE")).nickname()).isEqualTo("Ali");
        assertThat(
                        Objects.requireNonNull(
                                        world.ask(bob, new ShowConversationWith("alice")).peer())
                                .nickname())
                .isEqualTo("Ali");
        assertThat(world.told(alice, ProfileChanged.class)).hasSize(1);
        assertThat(world.told(bob, ProfileChanged.class)).hasSize(1);
        assertThat(world.told(carol, ProfileChanged.class)).isEmpty();
    }

    @Test
    @Tag("A12")
    void nothingLeavesAPartAndAnEmptyTextClearsIt() {
        world.ask(alice, new EditProfile("Ali", "on the road"));
        assertThat(world.ask(alice, new EditProfile(null, "")).nickname()).isEqualTo("Ali");
        assertThat(world.ask(alice, new ShowProfile("alice")).signature()).isNull();
    }

    @ParameterizedTest
    @Tag("W50")
    @ValueSource(strings = {"\u001B[2J", "ev\u202Eil", "two\nlines", "no\u200Bthing"})
    void aMisleadingNicknameIsRefused(String nickname) {
        assertThat(world.refusal(alice, new EditProfile(nickname, null)))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void anEmojiMayStandInANickname() {
        assertThat(world.ask(alice, new EditProfile("Ali 👩‍💻", null)).nickname())
                .isEqualTo("Ali 👩‍💻");
    }
}
