package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCommandsTest extends CommandTest {

    private Path credentials() {
        return home.resolve(".local/state/parley/default/credentials.json");
    }

    @Test
    @Tag("A1")
    void registeringSignsInAtOnce() {
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("register", "alice")).isZero();
        assertThat(console.printed()).isEqualTo("signed in as @alice\n");
        assertThat(server.requests())
                .containsExactly(new AuthRequest.Register("alice", "secret-1", "laptop"));
        assertThat(parley("whoami")).isZero();
    }

    @Test
    @Tag("A4")
    void aWrongPasswordExitsWith4AndKeepsNothing() {
        console.with("PARLEY_PASSWORD", "guess");
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("WRONG_CREDENTIALS");
        assertThat(credentials()).doesNotExist();
    }

    private AuthRequest.Login lastLogin() {
        return (AuthRequest.Login) server.requests().getLast();
    }

    @Test
    @Tag("F7")
    void whoseCodeIsGoodForOneSignInIsAskedForANewPasswordTwice() {
        console.typing(CommandWorld.ONE_TIME, "secret-2", "secret-2");
        assertThat(parley("login", "alice")).isZero();
        assertThat(console.complained())
                .isEqualTo(
                        "password: the password must be changed now\n"
                                + "new password: new password again: ");
        assertThat(console.printed()).isEqualTo("signed in as @alice\n");
        assertThat(lastLogin())
                .isEqualTo(
                        new AuthRequest.Login(
                                "alice", CommandWorld.ONE_TIME, "laptop", "secret-2"));
        assertThat(parley("whoami")).isZero();
    }

    @Test
    @Tag("F7")
    void aScriptBringsTheNewPasswordInAFile() throws IOException {
        Path file = Files.writeString(home.resolve("new"), "secret-2\n");
        console.with("PARLEY_PASSWORD", CommandWorld.ONE_TIME);
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--new-password-file");
        assertThat(credentials()).doesNotExist();
        assertThat(parley("login", "alice", "--new-password-file", file.toString())).isZero();
        assertThat(lastLogin().newPassword()).isEqualTo("secret-2");
    }

    @Test
    @Tag("F7")
    void aPasswordThatNeedNotBeChangedStays() throws IOException {
        Path file = Files.writeString(home.resolve("new"), "secret-2\n");
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("login", "alice", "--new-password-file", file.toString())).isZero();
        assertThat(lastLogin().newPassword()).isNull();
    }

    @Test
    void withoutATerminalAPasswordIsNotAskedFor() {
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--password-file");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void onATerminalThePasswordIsTyped() {
        console.typing("secret-1");
        assertThat(parley("login", "alice")).isZero();
        assertThat(console.complained()).isEqualTo("password: ");
    }

    @Test
    void aProfileIsSignedInOnce() {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("login", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(parley("login", "alice", "--profile", "second")).isZero();
    }

    @Test
    void aSignInThatWasEndedElsewhereDoesNotStandInTheWayOfTheNext() {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
        server.admitting(
                hello -> {
                    if (hello.token() != null && server.hellos().size() < 2) {
                        throw new Refused(Reason.REVOKED);
                    }
                });
        assertThat(parley("whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(parley("login", "alice")).isZero();
    }

    @Test
    @Tag("A6")
    @Tag("B19")
    void loggingOutForgetsTheTokensAndPurgingEverything() throws IOException {
        signIn();
        Files.writeString(home.resolve(".local/state/parley/default/draft"), "x");
        assertThat(parley("logout", "--all", "--purge")).isZero();
        assertThat(server.requests()).containsExactly(new AuthRequest.Logout(true));
        assertThat(credentials().getParent()).doesNotExist();
        assertThat(parley("whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
    }

    @Test
    @Tag("A7")
    void whoAmIShowsRolesAndWhereRightsComeFrom() {
        signIn();
        assertThat(parley("whoami")).isZero();
        assertThat(console.printed()).contains("@alice", "role        user", "speak  from user");
    }

    @Test
    @Tag("A7")
    void whoAmIIsOneObjectInJson() {
        signIn();
        assertThat(parley("whoami", "-o", "json")).isZero();
        assertThat(console.printed())
                .startsWith("{\"profile\":{\"id\":\"1\"")
                .contains("\"registeredAt\":\"2026-11-21T09:41:00Z\"")
                .hasLineCount(1);
    }

    @Test
    void devicesAreListedAndRevoked() {
        signIn();
        assertThat(parley("devices")).isZero();
        assertThat(console.printed()).startsWith("2  laptop  (this one)  online");
        assertThat(parley("devices", "revoke", "2")).isZero();
        assertThat(server.requests()).contains(new AuthRequest.RevokeDevice(new Id(2)));
    }

    @Test
    void thePasswordIsChangedWithoutEverBeingAnArgument() throws IOException {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
        Path fresh = Files.writeString(home.resolve("new"), "secret-2\n");
        assertThat(parley("password", "--new-password-file", fresh.toString())).isZero();
        assertThat(server.requests())
                .containsExactly(new AuthRequest.ChangePassword("secret-1", "secret-2"));
    }

    @Test
    @Tag("A12")
    @Tag("A13")
    void profilesAreShownAndChanged() {
        signIn();
        assertThat(parley("profile", "show", "@bob")).isZero();
        assertThat(console.printed()).contains("@bob (Bobby)", "signature   hi");
        assertThat(parley("profile", "set", "--nick", "爱丽丝", "--sign", "")).isZero();
        assertThat(server.requests()).contains(new AccountRequest.EditProfile("爱丽丝", ""));
    }

    @Test
    void timeZoneAndLanguageAreTheAccounts() {
        signIn();
        assertThat(parley("profile", "set", "--zone", "asia/shanghai", "--language", "en"))
                .isZero();
        assertThat(console.printed()).isEqualTo("time zone Asia/Shanghai, language en\n");
        assertThat(server.requests())
                .contains(new AccountRequest.SetPreferences("Asia/Shanghai", Language.ENGLISH));
        assertThat(parley("whoami")).isZero();
        assertThat(parley("profile", "show")).isZero();
        assertThat(console.printed()).contains("time zone   Asia/Shanghai", "language    en");
    }

    @Test
    @Tag("B18")
    void quietHoursAndHowToBeToldAreTheAccounts() {
        signIn();
        assertThat(parley("profile", "set", "--quiet-hours", "22:00-7:00", "--notify", "desktop"))
                .isZero();
        assertThat(world.preferences)
                .isEqualTo(
                        Preferences.NONE
                                .withAlert(Alert.DESKTOP)
                                .withQuietHours(new QuietHours(22 * 60, 7 * 60)));
        assertThat(console.printed()).contains("quiet       22:00-07:00", "told by     desktop");
        assertThat(parley("profile", "set", "--quiet-hours", "")).isZero();
        assertThat(world.preferences.quietHours()).isNull();
        assertThat(parley("profile", "set", "--quiet-hours", "late")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    @Tag("C13")
    @Tag("C14")
    void theInboxIsListedAndMarkedReadApart() {
        signIn();
        assertThat(parley("notifications", "--unread")).isZero();
        assertThat(console.printed())
                .contains("@bob (Bobby) and others mentioned you in #ops, 3 times  new");
        assertThat(server.requests()).contains(new ListNotifications(true, null, 200));
        assertThat(server.requests()).noneMatch(MarkNotifications.class::isInstance);
        assertThat(parley("notifications", "read")).as(console.complained()).isZero();
        assertThat(server.requests())
                .contains(new MarkNotifications(new Id(950), NotificationState.READ));
        assertThat(parley("notifications", "-o", "json")).isZero();
        assertThat(console.printed()).contains("\"kind\":\"mentioned\"", "\"count\":3");
    }

    @Test
    void eachIsChangedAndClearedAlone() {
        signIn();
        world.preferences = new Preferences("Asia/Shanghai", Language.CHINESE);
        assertThat(parley("profile", "set", "--zone", "")).isZero();
        assertThat(world.preferences).isEqualTo(new Preferences(null, Language.CHINESE));
        assertThat(parley("profile", "set", "--zone", "Europe/Berlin")).isZero();
        assertThat(parley("profile", "set", "--language", "")).isZero();
        assertThat(world.preferences).isEqualTo(new Preferences("Europe/Berlin", null));
    }

    @Test
    void theLanguageOfWhatIsPrintedIsNotTheAccounts() {
        signIn();
        assertThat(parley("--language", "zh", "profile", "set", "--nick", "Al")).isZero();
        assertThat(console.printed()).startsWith("现在是");
        assertThat(world.preferences).isEqualTo(Preferences.NONE);
    }

    @Test
    @Tag("A17")
    void applyingToAFriendTakesAText() {
        signIn();
        assertThat(parley("apply", "friend", "bob", "-m", "hello")).isZero();
        assertThat(server.requests())
                .containsExactly(new ApplicationRequest.ApplyFriend("bob", "hello"));
    }

    @Test
    @Tag("A20")
    @Tag("C9")
    void applicationsAreDecidedByNameOrById() {
        signIn();
        assertThat(parley("applications", "list")).isZero();
        assertThat(console.printed()).startsWith("900  @bob (Bobby) to @alice  pending");
        assertThat(parley("applications", "refuse", "@Bob")).isZero();
        assertThat(server.requests()).contains(new ApplicationRequest.Refuse(new Id(900)));
        assertThat(parley("applications", "accept", "900")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained()).contains("ALREADY_HANDLED");
        assertThat(parley("applications", "refuse", "@carol")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    @Tag("C11")
    void friendsAreMarkedAndPeopleBlocked() {
        signIn();
        assertThat(parley("friend", "remark", "bob", "Bob from ops")).isZero();
        assertThat(parley("friend", "remark", "bob")).isZero();
        assertThat(parley("friend", "star", "@bob", "-o", "json")).isZero();
        assertThat(parley("friend", "unstar", "bob")).isZero();
        assertThat(parley("friend", "block", "bob")).isZero();
        assertThat(parley("friend", "blocked")).isZero();
        assertThat(parley("friend", "unblock", "bob")).isZero();
        assertThat(server.requests())
                .contains(
                        new FriendRequest.MarkFriend("bob", "Bob from ops", null),
                        new FriendRequest.MarkFriend("bob", "", null),
                        new FriendRequest.MarkFriend("bob", null, true),
                        new FriendRequest.MarkFriend("bob", null, false),
                        new FriendRequest.Block("bob"),
                        new FriendRequest.Unblock("bob"));
    }

    @Test
    @Tag("A25")
    @Tag("C10")
    void friendsAreListedFoundAndEnded() {
        signIn();
        assertThat(parley("friends")).isZero();
        assertThat(parley("friend", "find", "bo", "-o", "json")).isZero();
        assertThat(console.printed()).contains("@bob (Bobby)  since").contains("\"name\":\"bob\"");
        assertThat(parley("friend", "delete", "@bob")).isZero();
        assertThat(server.requests()).contains(new FriendRequest.DeleteFriend("bob"));
    }

    @Test
    @Tag("W66")
    void aTokenIsAskedForWithItsRightsAndItsEnd() {
        signIn();
        assertThat(
                        parley(
                                "token", "create", "nightly", "--right", "read", "--right", "send",
                                "--for", "90d"))
                .isZero();
        assertThat(console.printed()).isEqualTo("parley_once\n");
        assertThat(server.requests())
                .contains(
                        new AuthRequest.IssueToken(
                                "nightly",
                                List.of(TokenRight.READ, TokenRight.SEND),
                                Duration.ofDays(90).toMillis()));
    }

    @ParameterizedTest
    @Tag("W66")
    @ValueSource(strings = {"10ms", "99999d"})
    void anEndThatNoTokenHasIsWrongUsage(String time) {
        signIn();
        assertThat(parley("token", "create", "x", "--right", "read", "--for", time))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--for takes 1s to 3650d");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void keysAreAddedALineEachFromStandardInput() {
        signIn();
        console.reading("# mine\nssh-ed25519 AAAA alice@laptop\n\nssh-ed25519 BBBB\n");
        assertThat(parley("keys", "add")).isZero();
        assertThat(console.printed()).isEqualTo("4  alice@laptop  SHA256:fingerprint\n".repeat(2));
        assertThat(server.requests())
                .contains(
                        new KeyRequest.AddKey("ssh-ed25519 AAAA alice@laptop", null),
                        new KeyRequest.AddKey("ssh-ed25519 BBBB", null));
    }

    @Test
    void nothingOfAPrivateKeyLeavesTheMachine() {
        signIn();
        console.reading(
                "-----BEGIN OPENSSH PRIVATE KEY-----\nsecret\n-----END OPENSSH PRIVATE KEY-----\n");
        assertThat(parley("keys", "add")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("private key");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aLinkCodeIsPrintedAloneAndHowItIsUsedBesideIt() {
        signIn();
        assertThat(parley("keys", "link")).isZero();
        assertThat(console.printed()).isEqualTo("7K3M-9QXW-2VBT\n");
        assertThat(console.complained()).startsWith("good for 10 minutes, once: on the other");
    }

    @Test
    void aLinkCodeIsForScriptsToo() {
        signIn();
        assertThat(parley("keys", "link", "-o", "json")).isZero();
        assertThat(console.printed())
                .isEqualTo("{\"code\":\"7K3M-9QXW-2VBT\",\"goodForMillis\":600000}\n");
    }

    @Test
    void withoutAKeyOneIsToldHow() {
        signIn();
        console.reading("");
        assertThat(parley("keys", "add")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("keys add <");
    }

    @Test
    void theTokenIsForScripts() {
        signIn();
        assertThat(parley("token", "show")).isZero();
        assertThat(console.printed()).isEqualTo("access\n");
    }

    @Test
    void anyOperationCanBeAskedForRaw() {
        signIn();
        assertThat(parley("raw", "friend.find", "{\"name\":\"bo\",\"limit\":5}")).isZero();
        assertThat(console.printed()).contains("\"people\":[{");
        assertThat(parley("raw", "friend.find", "{\"nme\":\"bo\"}")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("nme is not known", "name is missing");
        assertThat(parley("raw", "no.such")).isEqualTo(ExitCode.USAGE);
    }
}
