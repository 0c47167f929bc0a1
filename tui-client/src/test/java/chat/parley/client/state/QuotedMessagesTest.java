package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.entry;
import static chat.parley.client.state.ClientSimulation.page;
import static chat.parley.client.state.ClientSimulation.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.MessageNotShown;
import chat.parley.client.state.ClientEvent.Answered.MessageShown;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Wished.Quote;
import chat.parley.client.state.SideEffect.ForServer.FetchMessage;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is answered in view and not held is asked for once, and as much of it is kept as is seen.
class QuotedMessagesTest {
    private final ClientSimulation life = signedIn(1_000);

    @Test
    void eachIsAskedForOnce() {
        quote(7, 8);
        quote(7, 9);

        assertThat(asked()).containsExactly(7L, 8L, 9L);
        life.happens(new MessageShown(entry(7))).happens(new MessageNotShown(CHAT, 8));
        quote(7, 8);
        assertThat(asked()).isEmpty();
        assertThat(life.state().quoted().find(CHAT, 7)).contains(entry(7));
        assertThat(life.state().quoted().find(CHAT, 8)).isEmpty();
    }

    @Test
    void whatDidNotComeIsAskedForAgainOverANewConnection() {
        quote(7, 8);
        life.happens(new MessageShown(entry(7))).loses();
        quote(9);
        life.welcome();
        asked();

        quote(7, 8, 9);

        assertThat(asked()).containsExactly(8L, 9L);
    }

    @Test
    void whatMayHaveChangedUnseenIsAskedForAgain() {
        quote(7);
        life.happens(new MessageShown(entry(7)));
        life.happens(new NewestFetched(CHAT, page(901, 1_000, 1_000)));
        asked();

        quote(7);

        assertThat(asked()).containsExactly(7L);
    }

    @Test
    void onlyTheLatestAreKept() {
        LongStream.rangeClosed(1, 500).forEach(seq -> quote(seq));

        assertThat(life.state().quoted().all()).hasSize(QuotedMessages.MOST);
        assertThat(life.state().quoted().isAskedFor(CHAT, 500)).isTrue();
        assertThat(life.state().quoted().isAskedFor(CHAT, 1)).isFalse();
    }

    private void quote(long... seqs) {
        life.happens(new Quote(CHAT, LongStream.of(seqs).boxed().toList()));
    }

    private List<Long> asked() {
        return life.effects(FetchMessage.class).stream().map(FetchMessage::seq).toList();
    }
}
