package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.client.state.ClientSimulation.page;
import static chat.parley.client.state.ClientSimulation.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.EntriesFetched;
import chat.parley.client.state.ClientEvent.Answered.FetchFailed;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.SideEffect.ForServer.Ack;
import chat.parley.client.state.SideEffect.ForServer.DealtWith;
import chat.parley.client.state.SideEffect.ForServer.FetchEntries;
import chat.parley.client.state.SideEffect.ForServer.FetchNewest;
import chat.parley.protocol.Id;
import chat.parley.protocol.wire.ServerFrame.Head;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the client does about the faults of a cursor that moves on the evidence of one message.
@Tag("W34")
class DeliveryTest {

    @Test
    void theNextEntryIsShownAndAcked() {
        ClientSimulation life = caughtUp(3).pushed(entry(4));

        assertThat(life.seqs()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(life.effects(Ack.class)).containsExactly(new Ack(CHAT, 4));
    }

    @Test
    void aLostEntryIsFetchedBeforeALaterOneIsShownOrAcked() {
        ClientSimulation life = caughtUp(1).pushed(entry(3));

        assertThat(life.seqs()).containsExactly(1L);
        assertThat(life.effects(Ack.class)).isEmpty();
        life.happens(new EntriesFetched(CHAT, 1, page(2, 3, 3)));

        assertThat(life.seqs()).containsExactly(1L, 2L, 3L);
        assertThat(life.effects(Ack.class)).containsExactly(new Ack(CHAT, 3));
    }

    @Test
    void aGapIsAskedForOnceHoweverManyEntriesLieBeyondIt() {
        ClientSimulation life = caughtUp(1).pushed(entry(3)).pushed(entry(4)).pushed(entry(6));

        assertThat(life.effects(FetchEntries.class)).containsExactly(new FetchEntries(CHAT, 1));
    }

    @Test
    void theBacklogComesBeforeALiveEntry() {
        ClientSimulation life = caughtUp(1).loses().welcome(new Head(CHAT, 3, 1)).pushed(entry(4));

        assertThat(life.seqs()).containsExactly(1L);
        life.happens(new EntriesFetched(CHAT, 1, page(2, 3, 3)));

        assertThat(life.seqs()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    @Tag("C28")
    void whatIsHeldAlreadyIsDropped() {
        ClientSimulation life = caughtUp(3).pushed(entry(2)).pushed(entry(3));

        assertThat(life.seqs()).containsExactly(1L, 2L, 3L);
        assertThat(life.effects()).isEmpty();
    }

    @Test
    void aLostTailIsNoticedByTheNextHeartbeat() {
        ClientSimulation life = caughtUp(3).heartbeat(new Head(CHAT, 4, 1));

        assertThat(life.effects(FetchEntries.class)).containsExactly(new FetchEntries(CHAT, 3));
    }

    @Test
    void aFailedFetchIsTriedAgainAfterAPause() {
        ClientSimulation life = caughtUp(1).heartbeat(new Head(CHAT, 2, 1));
        life.effects();

        life.happens(new FetchFailed(CHAT)).seconds(1);
        assertThat(life.effects(FetchEntries.class)).isEmpty();
        life.seconds(2);
        assertThat(life.effects(FetchEntries.class)).containsExactly(new FetchEntries(CHAT, 1));
    }

    @Test
    void aPageThatStopsShortIsFollowedByTheNext() {
        ClientSimulation life = caughtUp(1).heartbeat(new Head(CHAT, 5, 1));
        life.effects();

        life.happens(new EntriesFetched(CHAT, 1, page(2, 3, 5)));

        assertThat(life.effects(FetchEntries.class)).containsExactly(new FetchEntries(CHAT, 3));
    }

    @Test
    void aDeviceFarBehindJumpsToTheNewestPage() {
        ClientSimulation life = caughtUp(3).heartbeat(new Head(CHAT, 200, 1));

        assertThat(life.effects(FetchNewest.class)).containsExactly(new FetchNewest(CHAT));
        life.happens(new NewestFetched(CHAT, page(150, 200, 200)));

        assertThat(life.seqs()).first().isEqualTo(150L);
        assertThat(life.effects(Ack.class)).containsExactly(new Ack(CHAT, 200));
        assertThat(life.chat().log().window().reachesBeginning()).isFalse();
    }

    @Test
    void aConversationThatWasNeverHeldBeginsWithItsNewestPage() {
        assertThat(signedIn(40).effects(FetchNewest.class)).containsExactly(new FetchNewest(CHAT));
    }

    @Test
    void afterReconnectingTheServerIsToldAgainWhatIsHeld() {
        ClientSimulation life = caughtUp(3).loses().welcome();

        assertThat(life.effects(Ack.class)).containsExactly(new Ack(CHAT, 3));
    }

    @Test
    void theMarkIsDealtWithOnlyOnceNothingIsMissing() {
        ClientSimulation life = caughtUp(1).heartbeat(new Head(CHAT, 2, 1));

        assertThat(life.effects(DealtWith.class)).isEmpty();
        life.happens(new EntriesFetched(CHAT, 1, page(2, 2, 2)));

        assertThat(life.effects(DealtWith.class)).containsExactly(new DealtWith(new Id(10)));
    }
}
