package chat.parley.client.app;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.screen.Ops;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk.KeepSettings;
import chat.parley.client.term.Capabilities;
import chat.parley.client.term.DesktopNotice;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The whole client but for terminal and server: bytes in, requests out.
class ChatAppTest extends ChatAppStage {
    @Test
    void signingInAsksTheLinkWhichKeepsTheTokens() {
        start(Remembered.NOTHING);
        link.says(ready(null));
        type("alice\tparley-demo\r");

        await().until(() -> link.asked().contains(new Login("alice", "parley-demo", "laptop")));
        link.letsIn(ALICE);
        link.says(ready(new Id(7)));

        await().until(() -> shown().contains("Nobody"));
    }

    @Test
    @Tag("F79")
    void theMouseIsTakenWhereItIsSetSoAndGivenBackByAKey() {
        Remembered known = aliceWithBob();
        start(new Remembered(known.self(), known.conversations(), new DeviceSettings(true, true)));
        await().until(() -> shown().contains("\u001b[?1002h"));
        assertThat(shown()).doesNotContain("\u001b[?1002l");

        type("\u001b[17~");

        await().until(() -> shown().contains("\u001b[?1002l"));
        assertThat(kept).contains(new KeepSettings(DeviceSettings.USUAL));
        await().until(() -> shown().contains("mouse:"));
    }

    @Test
    @Tag("F7")
    void aPasswordThatIsGoodForOnceBringsTheNextOne() {
        start(Remembered.NOTHING);
        link.says(ready(null));
        type("alice\tone-time-1\r");
        await().until(() -> link.asked().contains(new Login("alice", "one-time-1", "laptop")));
        link.signingIn().completeExceptionally(new Refused(Reason.PASSWORD_CHANGE_NEEDED));
        await().until(() -> shown().contains("characters"));

        type("my-own-words\tmy-own-words\r");

        Login chosen = new Login("alice", "one-time-1", "laptop", "my-own-words");
        await().until(() -> link.asked().contains(chosen));
    }

    @Test
    @Tag("T26")
    void helpIsAtHandBeforeOneIsSignedIn() {
        start(Remembered.NOTHING);
        link.says(ready(null));
        await().until(() -> shown().contains("password"));

        type("\u001bOP");
        await().until(() -> shown().contains("Talking"));
        link.says(ready(null));
        screen.reset();
        type("q\f");

        await().until(() -> shown().contains("password"));
    }

    @Test
    void aWarningAtTheStartStaysUntilTheFirstKey() {
        warning = ScreenText.HELD_ELSEWHERE;
        start(aliceWithBob());

        await().until(() -> shown().contains("often"));
    }

    @Test
    @Tag("F54")
    void aSecondWindowIsToldSoThoughItKnowsNothingYet() {
        warning = ScreenText.HELD_APART;
        start(Remembered.NOTHING);
        link.says(ready(null));
        type("alice\tparley-demo\r");
        await().until(() -> link.asked().contains(new Login("alice", "parley-demo", "laptop")));
        link.letsIn(ALICE);
        link.says(ready(new Id(7)));

        await().until(() -> shown().contains("another"));
    }

    @Test
    @Tag("T15")
    void whoIsSignedOutElsewhereIsToldWhyAndFindsTheDraftAgain() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("草稿");
        await().until(() -> shown().contains("草稿"));

        link.says(ended(Reason.REVOKED, null));
        await().until(() -> link.asked().contains("retry"));
        link.says(ready(null));
        type("parley-demo\r");
        await().until(() -> link.asked().contains(new Login("alice", "parley-demo", "laptop")));
        screen.reset();
        link.letsIn(ALICE);
        link.says(ready(new Id(9)));

        await().until(() -> shown().contains("草稿"));
    }

    @Test
    void whoseAccountWasDeletedIsToldSoAndFindsAnEmptyForm() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        Profile gone =
                new Profile(
                        ALICE.id(),
                        Profile.Kind.DELETED,
                        Profile.nameOfDeleted(ALICE.id()),
                        null,
                        null);
        link.says(new LinkEvent.Pushed(new Event.ProfileChanged(gone, 2)));
        screen.reset();

        link.says(ended(Reason.ACCOUNT_DELETED, null));
        await().until(() -> link.asked().contains("retry"));
        await().until(() -> shown().contains("deleted."));

        assertThat(shown()).doesNotContain("deleted~");
    }

    @Test
    void aBanIsTheLastWordUntilSomebodyTriesAgain() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));

        link.says(ended(Reason.BANNED, "untilmonday"));
        await().until(() -> shown().contains("untilmonday"));
        assertThat(link.asked()).doesNotContain("retry");

        type("\r");
        await().until(() -> link.asked().contains("retry"));
    }

    @Test
    void whoCannotSignInAgainIsNotAskedToForEver() {
        start(aliceWithBob());
        link.says(ended(Reason.EXPIRED, null));
        await().until(() -> link.asked().contains("retry"));

        link.says(new LinkEvent.StateChanged(new LinkState.Connecting(1)));
        link.says(ended(Reason.EXPIRED, "stillexpired"));

        await().until(() -> shown().contains("stillexpired"));
        assertThat(link.asked()).containsOnlyOnce("retry");
    }

    @Test
    void whereNoQuestionCanBeSeenOneQuitsAtOnce() throws InterruptedException {
        tty.resized(39, 24);
        start(aliceWithBob());
        await().until(() -> shown().contains("40x10"));

        type("\u0003");

        assertThat(running.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    @Tag("S6")
    void theTerminalIsGivenBackBeforeWhatIsKeptIsWaitedFor() throws Exception {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("half");
        await().until(() -> shown().contains("half"));
        keeping = kept::join;

        keys.close();

        await().until(() -> shown().contains("\u001b[?1049l"));
        assertThat(link.isClosed()).isFalse();
        kept.complete(null);
        assertThat(running.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    @Tag("T23")
    void talkInAGroupIsSeenAndAMentionHeard() {
        answerAccount(ClientSimulation.chat(3, 3, 0), Ops.chat());
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("#ops"));

        link.says(pushed(Ops.said(1, BOB, new Body.Text("hello"))));
        await().until(() -> shown().contains("\u001b]2;(1) alice"));
        assertThat(shown()).doesNotContain("\u0007");

        link.says(pushed(Ops.said(2, BOB, new Body.Text("@alice", List.of(ALICE.id())))));
        await().until(() -> shown().contains("\u001b]2;(@2) alice"));
        assertThat(shown()).containsOnlyOnce("\u0007");
    }

    @Test
    @Tag("B18")
    @Tag("T23")
    void theDesktopIsToldWithoutABellAndNotInTheQuietHours() throws IOException {
        onTerminal(new Capabilities(ColorDepth.NONE, true, DesktopNotice.OSC_9, true));
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        Preferences desktop = Preferences.NONE.withAlert(Alert.DESKTOP);
        Preferences quiet = desktop.withQuietHours(new QuietHours(9 * 60, 10 * 60));
        link.says(new LinkEvent.Pushed(new Event.PreferencesChanged(quiet, 1)));
        link.says(new LinkEvent.Pushed(new Event.NotificationPosted(ended(900), 1, 2)));
        await().until(() -> shown().contains("1 notice"));
        assertThat(shown()).doesNotContain("\u0007", "\u001b]9;");

        link.says(new LinkEvent.Pushed(new Event.PreferencesChanged(desktop, 3)));
        link.says(new LinkEvent.Pushed(new Event.NotificationPosted(ended(901), 2, 4)));

        await().until(() -> shown().contains("\u001b]9;parley: @bob"));
        assertThat(shown()).doesNotContain("\u0007").containsOnlyOnce("\u001b]9;");
    }

    @Test
    @Tag("A26")
    @Tag("T23")
    void theDesktopIsToldOfAGroupByWhatOneCallsIt() throws IOException {
        onTerminal(new Capabilities(ColorDepth.NONE, true, DesktopNotice.OSC_9, false));
        ConversationView view =
                new ConversationView(false, false, NotifyLevel.ALL, null, null, "Night shift");
        answerAccount(
                ClientSimulation.chat(3, 3, 0), Ops.chat(GroupState.NORMAL, null, null, view));
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("Night"));
        Preferences desktop = Preferences.NONE.withAlert(Alert.DESKTOP);
        link.says(new LinkEvent.Pushed(new Event.PreferencesChanged(desktop, 10)));
        link.says(pushed(Ops.said(1, BOB, new Body.Text("hello"))));

        await().until(() -> shown().contains("\u001b]9;parley: @bob Night shift #ops hello"));
    }

    private static Notification ended(long id) {
        return new Notification(
                new Id(id),
                NotificationKind.FRIEND_ENDED,
                ClientSimulation.START,
                BOB,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null);
    }

    /// What is written next would reach somebody else.
    @Test
    void inThePlaceOfAConversationThatThereIsNotNoneIsOpened() {
        target = "@nobody";
        answerAccount(ClientSimulation.chat(3, 3, 0));
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("nobody"));
        type("for nobody\r\u0003\u0003\u0003");
        await().until(() -> !running.isAlive());
        assertThat(link.asked()).noneMatch(Send.class::isInstance);
    }

    /// What is written on would reach whoever comes next in the list.
    @Test
    @Tag("T14")
    void whoIsRemovedFromAGroupWhileTypingWritesToNobodyElse() {
        target = "#ops";
        answerAccount(ClientSimulation.chat(3, 3, 0), Ops.chat());
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        type("the first half, ");
        await().until(() -> shown().contains("half"));

        link.says(new LinkEvent.Pushed(new Event.ConversationLeft(Ops.CHAT, 2)));
        await().until(() -> shown().contains("longer"));
        screen.reset();
        type("and the second\r");

        await().until(() -> shown().contains("Not"));
        type("\u0003\u0003\u0003");
        await().until(() -> !running.isAlive());
        assertThat(link.asked()).noneMatch(Send.class::isInstance);
    }

    @Test
    void aScreenIsToldWhatItAskedFor() {
        answerAccount(ClientSimulation.chat(3, 3, 0), Ops.chat());
        link.answers(ShowGroup.class, _ -> Ops.group(Rank.OWNER));
        link.answers(ListMembers.class, _ -> Ops.members(Rank.OWNER));
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("#ops"));

        type("/group #ops\r");

        await().until(() -> link.asked().contains(new ListMembers("ops", null, 100)));
        await().until(() -> shown().contains("10:10"));
    }
}
