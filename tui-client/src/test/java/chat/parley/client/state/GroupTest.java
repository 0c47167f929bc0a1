package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.client.state.ClientSimulation.page;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Answered.ConversationFetched;
import chat.parley.client.state.ClientEvent.Answered.ConversationGone;
import chat.parley.client.state.ClientEvent.Answered.EntriesFetched;
import chat.parley.client.state.ClientEvent.Answered.MessageRefused;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.SideEffect.ForDisk.Forget;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.SideEffect.ForServer.FetchAccount;
import chat.parley.client.state.SideEffect.ForServer.FetchConversation;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What groups bring to a client: conversations that one can lose, mentions, views, sanctions.
class GroupTest {
    private static final Id CLUB = new Id(200);

    @Test
    @Tag("A29")
    void ofAGroupThatOneHasLeftNothingStays() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN).happens(new Wished.Select(CHAT));

        life.pushed(new Event.ConversationLeft(CLUB, 1));

        assertThat(life.state().conversations()).containsOnlyKeys(CHAT);
        assertThat(life.state().selected()).isEqualTo(CHAT);
        assertThat(life.state().feedback()).isEqualTo(new Feedback.NoMember("club"));
        assertThat(life.effects(Forget.class)).containsExactly(new Forget(CLUB));
    }

    @Test
    void whatAnotherAnnouncesIsUnreadAndRingsAsAMentionDoes() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN);
        life.effects();
        Body.Notice words =
                new Body.Notice(NoticeCode.ANNOUNCED, Map.of("actor", "bob", "text", "Tomorrow"));
        Entry told = new Entry(CLUB, 2, new Id(502), BOB, null, START, words);

        life.pushed(told);

        assertThat(life.effects(Ring.class)).containsExactly(new Ring.OfMessage(told, true));
        ConversationState club = life.state().conversation(CLUB).orElseThrow();
        assertThat(club.unread(ALICE.id())).isEqualTo(1);
        assertThat(club.mentioned(ALICE.id())).isTrue();
        assertThat(club.unread(BOB.id())).isZero();
    }

    @Test
    void anAnswerThatCrossedTheLeavingBringsNothingBack() {
        ClientSimulation life =
                inClub(ClientSimulation.PLAIN).pushed(new Event.ConversationLeft(CLUB, 1));

        life.happens(new ConversationFetched(club(1, 0, ClientSimulation.PLAIN, null, false)));

        assertThat(life.state().conversations()).containsOnlyKeys(CHAT);
    }

    @Test
    void aLeavingThatWasMissedIsFoundOutWithTheAccount() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN);

        life.happens(
                new AccountFetched(
                        1,
                        ClientSimulation.self(1),
                        List.of(life.chat().known()),
                        List.of(),
                        List.of()));
        assertThat(life.effects(FetchConversation.class))
                .containsExactly(new FetchConversation(CLUB));
        life.happens(new ConversationGone(CLUB));

        assertThat(life.state().conversations()).containsOnlyKeys(CHAT);
    }

    @Test
    void whatWasHeldOfAnEarlierStayGoesWhenTheLogGoesOnLater() {
        ClientSimulation life = caughtUp(3).pushed(entry(9));

        life.happens(new EntriesFetched(CHAT, 3, page(8, 9, 9)));

        assertThat(life.seqs()).containsExactly(8L, 9L);
        assertThat(life.chat().log().behind()).isFalse();
    }

    @Test
    void thatAConversationChangedIsAHintToFetchIt() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN);

        life.pushed(new Event.ConversationChanged(CLUB, 2));

        assertThat(life.effects(FetchConversation.class))
                .containsExactly(new FetchConversation(CLUB));
    }

    @Test
    @Tag("A22")
    void anUnknownConversationIsFetchedWithTheAccount() {
        ClientSimulation life = caughtUp(1).pushed(new Event.ConversationChanged(CLUB, 1));

        assertThat(life.effects(FetchAccount.class)).hasSize(1);
    }

    @Test
    @Tag("C40")
    void aMentionRingsApart() {
        ClientSimulation life =
                inClub(ConversationView.at(NotifyLevel.MENTIONS)).pushed(said(2, "hello"));
        assertThat(life.effects(Ring.class)).isEmpty();

        life.pushed(said(3, "@alice hello", ALICE.id()));

        assertThat(life.effects(Ring.OfMessage.class))
                .singleElement()
                .satisfies(ring -> assertThat(ring.mentioned()).isTrue());
        assertThat(inClub(life).mentioned(ALICE.id())).isTrue();
    }

    @Test
    @Tag("T23")
    void aGroupOfWhichOneWantsToHearAllRingsForEachMessage() {
        ClientSimulation life =
                inClub(ConversationView.at(NotifyLevel.ALL)).pushed(said(2, "hello"));

        assertThat(life.effects(Ring.OfMessage.class)).hasSize(1);
    }

    @Test
    @Tag("T23")
    void aSilenceEndsByItselfAndTheLevelHoldsAgain() {
        Instant end = START.plusSeconds(60);
        ClientSimulation life =
                inClub(new ConversationView(false, false, NotifyLevel.ALL, end))
                        .pushed(said(2, "hello"));
        assertThat(life.effects(Ring.class)).isEmpty();
        assertThat(life.state().unread()).isZero();

        life.seconds(60).pushed(said(3, "hello again"));

        assertThat(life.effects(Ring.OfMessage.class)).hasSize(1);
        assertThat(life.state().unread()).isEqualTo(2);
    }

    @Test
    void aMentionThatIsOnlyOnTheServerIsKnownUntilItIsRead() {
        ClientSimulation life = caughtUp(1).told(club(500, 0, ClientSimulation.PLAIN, null, true));
        assertThat(inClub(life).mentioned(ALICE.id())).isTrue();

        life.happens(new NewestFetched(CLUB, new Entries(List.of(said(500, "x")), 500, true)));
        life.happens(new Wished.Select(CLUB)).happens(new Wished.Watch(true));

        assertThat(inClub(life).mentioned(ALICE.id())).isFalse();
    }

    @Test
    @Tag("B16")
    @Tag("D22")
    void aQuietConversationNeitherRingsNorCounts() {
        ClientSimulation life =
                inClub(ConversationView.at(NotifyLevel.NONE)).pushed(said(2, "@alice", ALICE.id()));

        assertThat(life.effects(Ring.class)).isEmpty();
        assertThat(inClub(life).unread(ALICE.id())).isEqualTo(1);
        assertThat(life.state().unread()).isZero();
    }

    @Test
    @Tag("A35")
    void aHiddenConversationReturnsWithTheNextMessage() {
        ClientSimulation life = inClub(new ConversationView(true, false, NotifyLevel.ALL, null));
        assertThat(listed(life)).containsExactly(CHAT);

        life.pushed(said(2, "hello"));

        assertThat(listed(life)).containsExactly(CLUB, CHAT);
    }

    @Test
    @Tag("A35")
    void aHiddenConversationIsShownAgainByOpeningIt() {
        ClientSimulation life =
                inClub(new ConversationView(true, false, NotifyLevel.ALL, null))
                        .happens(new Wished.Select(CLUB));

        assertThat(life.effects(ForServer.SetView.class))
                .containsExactly(new ForServer.SetView(new SetView(CLUB, false, null)));
    }

    @Test
    @Tag("F9")
    void whatComesAfterAClockWasSetBackComesFirstAllTheSame() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN).pushed(entry(2));
        assertThat(listed(life)).containsExactly(CLUB, CHAT);

        Instant hourBefore = START.minusSeconds(3600);
        Body body = new Body.Text("the clock says otherwise");
        life.pushed(new Entry(CHAT, 3, new Id(3000), BOB, null, hourBefore, body));

        assertThat(listed(life)).containsExactly(CHAT, CLUB);
        assertThat(life.state().conversation(CHAT).orElseThrow().lastActivity())
                .isAfter(hourBefore);
    }

    @Test
    @Tag("D22")
    void pinnedConversationsComeFirst() {
        ClientSimulation life =
                inClub(new ConversationView(false, true, NotifyLevel.ALL, null)).pushed(entry(2));

        assertThat(listed(life)).containsExactly(CLUB, CHAT);
    }

    @Test
    void whoComesAndGoesIsCountedUntilTheServerCountsAnew() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN);

        life.pushed(notice(2, NoticeCode.JOINED)).pushed(notice(3, NoticeCode.JOINED));
        assertThat(inClub(life).members()).isEqualTo(5);
        life.pushed(notice(4, NoticeCode.LEFT)).pushed(notice(5, NoticeCode.KICKED));
        life.pushed(notice(6, NoticeCode.LEFT));
        assertThat(inClub(life).members()).isEqualTo(2);

        life.happens(new ConversationFetched(club(6, 1, ClientSimulation.PLAIN, null, false)));
        assertThat(inClub(life).members()).isEqualTo(3);
    }

    private static Event notice(long seq, NoticeCode code) {
        Body body = new Body.Notice(code, Map.of());
        return new Event.EntryPosted(
                new Entry(CLUB, seq, new Id(500 + seq), null, null, START, body));
    }

    @Test
    void onesOwnCursorInAGroupKeepsTheAccountInStep() {
        ClientSimulation life = inClub(ClientSimulation.PLAIN);

        life.pushed(new Event.CursorMoved(CLUB, ALICE.id(), 1, 1, 1, 1L));

        assertThat(life.effects(FetchAccount.class)).isEmpty();
        assertThat(life.state().account().version()).isEqualTo(1);
        assertThat(inClub(life).known().peerProgress().read()).isZero();
    }

    @Test
    @Tag("A5")
    void aMuteClosesEveryConversationUntilItsEnd() {
        ClientSimulation life = caughtUp(1).pushed(new Event.SanctionChanged(mute(60), 1));

        assertThat(life.state().closed(life.chat()).orElseThrow().penalty())
                .isEqualTo(new Penalty("spam", START.plusSeconds(60)));
        life.seconds(60);

        assertThat(life.state().closed(life.chat())).isEmpty();
    }

    @Test
    void aMuteThatWasLiftedIsOver() {
        Sanction mute = mute(60);
        Sanction lifted =
                new Sanction(
                        mute.id(), ALICE, mute.kind(), "spam", "root", START, null, START, "root");
        ClientSimulation life = caughtUp(1).pushed(new Event.SanctionChanged(mute, 1));

        life.pushed(new Event.SanctionChanged(lifted, 2));

        assertThat(life.state().closed(life.chat())).isEmpty();
    }

    @Test
    void aMuteIsKnownFromTheAccountToo() {
        ClientSimulation life = caughtUp(1);

        life.happens(
                new AccountFetched(
                        1,
                        ClientSimulation.self(1, mute(60)),
                        List.of(life.chat().known()),
                        List.of(),
                        List.of()));

        assertThat(life.state().closed(life.chat())).isPresent();
    }

    @Test
    @Tag("A66")
    void aRefusedMessageSaysWhyAndTheConversationIsAskedForAgain() {
        RefusalDetails refusal =
                new RefusalDetails(
                        Reason.MEMBER_MUTED, null, List.of(), new Penalty("spam", START));
        ClientSimulation life =
                caughtUp(1).happens(new Wished.Write(CHAT, "own-1", new Body.Text("hi")));

        life.happens(new MessageRefused(CHAT, "own-1", refusal, null));

        assertThat(life.chat().outbox().messages().getFirst().progress())
                .isEqualTo(new Outgoing.Progress.Refused(refusal));
        assertThat(life.effects(FetchConversation.class)).hasSize(1);
    }

    private static ClientSimulation inClub(ConversationView view) {
        ClientSimulation life = caughtUp(1).told(club(1, 1, view, null, false));
        life.happens(new NewestFetched(CLUB, new Entries(List.of(said(1, "hi")), 1, false)));
        life.effects();
        return life;
    }

    private static ConversationState inClub(ClientSimulation life) {
        return life.state().conversation(CLUB).orElseThrow();
    }

    private static List<Id> listed(ClientSimulation life) {
        return life.state().listed().stream().map(ConversationState::id).toList();
    }

    private static Conversation club(
            long head,
            long read,
            ConversationView view,
            @Nullable Reason closed,
            boolean mentioned) {
        GroupSummary group = new GroupSummary(new Id(9), "club", GroupState.NORMAL, 3, Rank.MEMBER);
        return new Conversation(
                CLUB,
                ConversationKind.GROUP,
                null,
                group,
                closed == null ? null : new Closure(closed, null),
                new LogSummary(head, START, null),
                1,
                new ReadProgress(read, 0, mentioned),
                PeerProgress.NONE,
                view);
    }

    private static Entry said(long seq, String text, Id... mentions) {
        Instant at = START.plusSeconds(100 + seq);
        return new Entry(
                CLUB,
                seq,
                new Id(2000 + seq),
                BOB,
                null,
                at,
                new Body.Text(text, List.of(mentions)));
    }

    private static Sanction mute(long seconds) {
        return new Sanction(
                new Id(3),
                ALICE,
                SanctionKind.MUTE,
                "spam",
                "root",
                START,
                START.plusSeconds(seconds),
                null,
                null);
    }
}
