package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.ReadMarked;
import chat.parley.client.state.ClientEvent.Answered.ReadNotMarked;
import chat.parley.client.state.ClientEvent.Wished.Select;
import chat.parley.client.state.ClientEvent.Wished.Watch;
import chat.parley.client.state.Reading.Divider;
import chat.parley.client.state.SideEffect.ForServer.FetchConversation;
import chat.parley.client.state.SideEffect.ForServer.MarkRead;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T11")
class ReadingTest {

    @Test
    @Tag("T12")
    void readMeansSeen() {
        ClientSimulation life = caughtUp(1).happens(new Select(CHAT)).pushed(entry(2));
        assertThat(life.effects(MarkRead.class)).isEmpty();

        life.happens(new Watch(true));

        assertThat(life.effects(MarkRead.class)).containsExactly(new MarkRead(CHAT, 2));
        assertThat(life.chat().unread(ALICE.id())).isZero();
    }

    @Test
    @Tag("W32")
    void howFarAFormerFriendHadReadIsForgotten() {
        Conversation known = ClientSimulation.chat(1, 1, 0).with(new PeerProgress(1, 1));
        ClientSimulation life = caughtUp(1).told(known);
        assertThat(life.chat().known().peerProgress()).isEqualTo(new PeerProgress(1, 1));

        life.told(
                new Conversation(
                        known.id(),
                        known.kind(),
                        known.peer(),
                        null,
                        new Closure(Reason.NOT_FRIENDS, null),
                        known.log(),
                        known.version() + 1,
                        known.reading(),
                        PeerProgress.NONE,
                        known.view()));

        assertThat(life.chat().known().peerProgress()).isEqualTo(PeerProgress.NONE);
    }

    @Test
    void othersMessagesAreUnreadOnesOwnNever() {
        ClientSimulation life = caughtUp(1).pushed(entry(2)).pushed(entry(3, ALICE, "x", "mine"));

        assertThat(life.chat().unread(ALICE.id())).isEqualTo(1);
    }

    @Test
    void theDividerStandsBeforeTheFirstUnreadAndStaysWhileReading() {
        ClientSimulation life = caughtUp(1).pushed(entry(2)).pushed(entry(3));

        life.happens(new Select(CHAT)).happens(new Watch(true)).pushed(entry(4));

        assertThat(life.chat().reading().divider()).isEqualTo(new Divider(1, 2));
    }

    @Test
    @Tag("F77")
    void whatIsMarkedAsUnreadIsSoUntilOneComesBack() {
        ClientSimulation life =
                caughtUp(1).pushed(entry(2)).happens(new Select(CHAT)).happens(new Watch(true));
        life.happens(new ClientEvent.Wished.MarkUnread(CHAT, 2));
        assertThat(life.effects(SideEffect.ForServer.SetView.class))
                .containsExactly(new SideEffect.ForServer.SetView(SetView.unread(CHAT, 2)));
        Conversation known = life.chat().known();
        assertThat(life.state().feedback()).isNull();
        life.happens(
                new ClientEvent.Answered.ViewSet(
                        SetView.unread(CHAT, 2),
                        known.with(new ConversationView(false, false, NotifyLevel.ALL, null, 2L))));

        assertThat(life.state().feedback()).isEqualTo(new Feedback.MarkedUnread());
        assertThat(life.chat().unread(ALICE.id())).isEqualTo(1);
        life.happens(new Select(null)).happens(new Select(CHAT)).happens(new Watch(true));

        assertThat(life.chat().reading().divider()).isEqualTo(new Divider(1, 1));
        assertThat(life.chat().unread(ALICE.id())).isZero();
        assertThat(life.effects(SideEffect.ForServer.SetView.class))
                .contains(
                        new SideEffect.ForServer.SetView(
                                new SetView(CHAT, null, null, null, null, 0L)));
    }

    @Test
    void theDividerIsGoneAfterLeaving() {
        ClientSimulation life = caughtUp(1).pushed(entry(2)).happens(new Select(CHAT));

        life.happens(new Watch(true)).happens(new Select(null)).happens(new Select(CHAT));

        assertThat(life.chat().reading().divider()).isNull();
    }

    @Test
    void whatComesWhileOneLooksElsewhereStandsBelowADivider() {
        ClientSimulation life = caughtUp(1).happens(new Select(CHAT)).happens(new Watch(false));

        life.pushed(entry(2)).pushed(entry(3));

        assertThat(life.chat().reading().divider()).isEqualTo(new Divider(1, 2));
    }

    @Test
    @Tag("C29")
    void readingElsewhereCountsHere() {
        ClientSimulation life = caughtUp(1).pushed(entry(2));

        life.pushed(new CursorMoved(CHAT, ALICE.id(), 2, 2, 2, null));

        assertThat(life.chat().unread(ALICE.id())).isZero();
        assertThat(life.effects(MarkRead.class)).isEmpty();
    }

    @Test
    void thePeersCursorsOnlyGoUp() {
        ClientSimulation life =
                caughtUp(3).pushed(new CursorMoved(CHAT, ClientSimulation.BOB.id(), 3, 2, 2, null));

        life.pushed(new CursorMoved(CHAT, ClientSimulation.BOB.id(), 1, 1, 3, null));

        assertThat(life.chat().known().peerProgress().held()).isEqualTo(3);
        assertThat(life.chat().known().peerProgress().read()).isEqualTo(2);
    }

    @Test
    void aMissedMoveOfACursorIsFetched() {
        ClientSimulation life =
                caughtUp(3).pushed(new CursorMoved(CHAT, ClientSimulation.BOB.id(), 3, 2, 5, null));

        assertThat(life.effects(FetchConversation.class))
                .containsExactly(new FetchConversation(CHAT));
    }

    @Test
    void readingIsToldAgainAfterTheConnectionBroke() {
        ClientSimulation life = caughtUp(1).happens(new Select(CHAT)).happens(new Watch(true));
        life.pushed(entry(2)).loses().happens(new ReadNotMarked(CHAT));
        life.effects();

        life.welcome();

        assertThat(life.effects(MarkRead.class)).containsExactly(new MarkRead(CHAT, 2));
    }

    @Test
    void readingIsToldOneAtATime() {
        ClientSimulation life = caughtUp(1).happens(new Select(CHAT)).happens(new Watch(true));
        life.pushed(entry(2)).pushed(entry(3)).pushed(entry(4));

        assertThat(life.effects(MarkRead.class)).containsExactly(new MarkRead(CHAT, 2));
        life.happens(new ReadMarked(CHAT, 2));
        assertThat(life.effects(MarkRead.class)).containsExactly(new MarkRead(CHAT, 4));
    }

    @Test
    @Tag("T23")
    void theBellRingsOnceForWhatIsNotInView() {
        ClientSimulation life = caughtUp(1).pushed(entry(2)).pushed(entry(2));
        assertThat(life.effects(Ring.class)).hasSize(1);

        life.happens(new Select(CHAT)).happens(new Watch(true)).pushed(entry(3));
        life.pushed(entry(4, ALICE, "x", "mine"));
        assertThat(life.effects(Ring.class)).isEmpty();
    }

    @Test
    @Tag("T27")
    void countsAreCapped() {
        ClientSimulation life = caughtUp(1);
        for (long seq = 2; seq < 200; seq++) {
            life.pushed(entry(seq));
        }

        assertThat(life.chat().unread(ALICE.id())).isEqualTo(ConversationState.UNREAD_LIMIT);
        assertThat(life.state().unread()).isEqualTo(ConversationState.UNREAD_LIMIT);
    }

    @Test
    void anUnknownConversationIsNotSelectedTwice() {
        assertThat(caughtUp(1).happens(new Select(new Id(999))).state().open()).isEmpty();
    }
}
