package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Wished.Select;
import chat.parley.client.state.ClientEvent.Wished.Watch;
import chat.parley.client.state.SideEffect.ForDisk.KeepChanges;
import chat.parley.client.state.SideEffect.ForServer.MarkRead;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import org.junit.jupiter.api.Test;

class ChangesWhileReadingTest {

    @Test
    void aChangeShowsInItsMessageAndIsNothingToRead() {
        ClientSimulation life = caughtUp(3).happens(new Select(CHAT)).happens(new Watch(true));
        life.pushed(change(4, new Body.Reaction(2, "👍", true, 1)));

        assertThat(life.chat().log().window().upTo()).isEqualTo(4);
        assertThat(life.chat().log().window().find(2).orElseThrow().reacted()).hasSize(1);
        assertThat(life.effects(MarkRead.class)).isEmpty();
        assertThat(life.effects(Ring.class)).isEmpty();
    }

    @Test
    void whoLooksAwayFindsNothingNewAfterAChange() {
        ClientSimulation life = caughtUp(3).happens(new Select(CHAT));
        life.pushed(change(4, new Body.Edit(3, new Body.Text("better"))));
        life.happens(new Watch(true));

        assertThat(life.chat().unread(life.state().account().id())).isZero();
        assertThat(life.chat().reading().divider()).isNull();
        assertThat(life.chat().newest().orElseThrow().body()).isEqualTo(new Body.Text("better"));
    }

    @Test
    void aRecallOfWhatOnlyTheDiskHoldsReachesTheDisk() {
        ClientSimulation life = caughtUp(3);
        Entry recall = change(4, new Body.Recall(1, false));
        life.pushed(recall);

        assertThat(life.effects(KeepChanges.class))
                .singleElement()
                .satisfies(kept -> assertThat(kept.changes()).containsExactly(recall));
    }

    private static Entry change(long seq, Body body) {
        return new Entry(CHAT, seq, new Id(1000 + seq), BOB, null, ClientSimulation.START, body);
    }
}
