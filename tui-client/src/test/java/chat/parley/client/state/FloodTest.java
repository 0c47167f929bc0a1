package chat.parley.client.state;

import static chat.parley.client.state.Life.CHAT;
import static chat.parley.client.state.Life.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.Effect.Ring;
import chat.parley.client.state.Happening.Posted;
import chat.parley.client.state.Happening.Wished.LookAway;
import chat.parley.client.state.Happening.Wished.Select;
import chat.parley.client.state.Happening.Wished.Watch;
import chat.parley.client.state.Reading.Divider;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F50")
class FloodTest {

    @Test
    void theOpenWindowIsBoundedHoweverMuchArrives() {
        Life life = caughtUp(1).happens(new Select(CHAT)).happens(new Watch(true));
        flood(life, 2, 20_000);

        assertThat(life.chat().log().window().entries()).hasSize(Arrivals.ENTRIES_IN_VIEW);
        assertThat(life.chat().log().window().upTo()).isEqualTo(20_000);

        life.happens(new Watch(false));
        flood(life, 20_001, 40_000);

        assertThat(life.chat().log().window().entries()).hasSize(Arrivals.ENTRIES_OPEN);
        assertThat(life.chat().log().window().upTo()).isEqualTo(40_000);
        assertThat(life.chat().log().early()).isEmpty();
    }

    @Test
    void entriesTakenTogetherAreWhatTheyAreOneByOne() {
        List<Entry> entries = List.of(Life.entry(2), Life.entry(3), Life.entry(3), Life.entry(6));
        Life together = caughtUp(1).happens(new Posted(entries));
        Life oneByOne = caughtUp(1);
        entries.forEach(oneByOne::pushed);

        assertThat(together.chat()).isEqualTo(oneByOne.chat());
        assertThat(together.effects(Ring.class)).hasSize(1);
    }

    @Test
    @Tag("F52")
    void theDividerIsSetWhenFocusGoes() {
        Life life = caughtUp(1).happens(new Select(CHAT)).pushed(Life.entry(2));
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
        Life life = caughtUp(1);
        ClientState late = life.state().with(Life.START.plusMillis(59_500));

        assertThat(Alarm.next(late)).isEqualTo(Life.START.plusSeconds(60));
        assertThat(Alarm.isDue(late, Life.START.plusSeconds(60))).isTrue();
        assertThat(Alarm.isDue(late, Life.START.plusMillis(59_900))).isFalse();
        assertThat(Alarm.isDue(late, Life.START.minus(Duration.ofHours(1)))).isTrue();
    }

    private static void flood(Life life, long from, long to) {
        for (long first = from; first <= to; first += 500) {
            life.happens(
                    new Posted(
                            LongStream.rangeClosed(first, Math.min(to, first + 499))
                                    .mapToObj(Life::entry)
                                    .toList()));
        }
    }
}
