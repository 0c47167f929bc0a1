package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.reduce.EntryMerge;
import chat.parley.client.reduce.NextTick;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.client.state.ClientEvent.Wished.LookAway;
import chat.parley.client.state.ClientEvent.Wished.Select;
import chat.parley.client.state.ClientEvent.Wished.Watch;
import chat.parley.client.state.Reading.Divider;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.protocol.model.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F50")
class EventFloodTest {

    @Test
    void theOpenWindowIsBoundedHoweverMuchArrives() {
        ClientSimulation life = caughtUp(1).happens(new Select(CHAT)).happens(new Watch(true));
        flood(life, 2, 20_000);

        assertThat(life.chat().log().window().entries()).hasSize(EntryMerge.ENTRIES_IN_VIEW);
        assertThat(life.chat().log().window().upTo()).isEqualTo(20_000);

        life.happens(new Watch(false));
        flood(life, 20_001, 40_000);

        assertThat(life.chat().log().window().entries()).hasSize(EntryMerge.ENTRIES_OPEN);
        assertThat(life.chat().log().window().upTo()).isEqualTo(40_000);
        assertThat(life.chat().log().early()).isEmpty();
    }

    @Test
    void entriesTakenTogetherAreWhatTheyAreOneByOne() {
        List<Entry> entries =
                List.of(
                        ClientSimulation.entry(2),
                        ClientSimulation.entry(3),
                        ClientSimulation.entry(3),
                        ClientSimulation.entry(6));
        ClientSimulation together = caughtUp(1).happens(new Posted(entries));
        ClientSimulation oneByOne = caughtUp(1);
        entries.forEach(oneByOne::pushed);

        assertThat(together.chat()).isEqualTo(oneByOne.chat());
        assertThat(together.effects(Ring.class)).hasSize(1);
    }

    @Test
    @Tag("F52")
    void theDividerIsSetWhenFocusGoes() {
        ClientSimulation life =
                caughtUp(1).happens(new Select(CHAT)).pushed(ClientSimulation.entry(2));
        life.happens(new Watch(true));
        assertThat(life.chat().reading().divider()).isEqualTo(new Divider(1, 1));

        life.happens(new LookAway()).happens(new Watch(false));
        flood(life, 3, 7);
        life.happens(new Watch(true));

        assertThat(life.chat().reading().divider()).isEqualTo(new Divider(2, 5));
    }

    @Test
    @Tag("F59")
    void aMinuteThatIsFullIsDueAndNothingIsAskedAgainAndAgain() {
        ClientSimulation life = caughtUp(1);
        ClientState late = life.state().with(ClientSimulation.START.plusMillis(59_500));

        assertThat(NextTick.next(late)).isEqualTo(ClientSimulation.START.plusSeconds(60));
        assertThat(NextTick.isDue(late, ClientSimulation.START.plusSeconds(60))).isTrue();
        assertThat(NextTick.isDue(late, ClientSimulation.START.plusMillis(59_900))).isFalse();
        assertThat(NextTick.isDue(late, ClientSimulation.START.minus(Duration.ofHours(1))))
                .isTrue();
    }

    private static void flood(ClientSimulation life, long from, long to) {
        for (long first = from; first <= to; first += 500) {
            life.happens(
                    new Posted(
                            LongStream.rangeClosed(first, Math.min(to, first + 499))
                                    .mapToObj(ClientSimulation::entry)
                                    .toList()));
        }
    }
}
