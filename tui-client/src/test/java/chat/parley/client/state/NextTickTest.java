package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.reduce.NextTick;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Ticked;
import chat.parley.client.state.ClientEvent.Wished.Select;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextTickTest {

    @Test
    void aHeartbeatWithoutNewsAndAMinuteThatPassesShowNothing() {
        ClientSimulation life = caughtUp(1);
        lag(life, Duration.ofNanos(1_200_000));
        ClientState before = life.state();

        lag(life, Duration.ofNanos(1_700_000));
        life.happens(new Linked(new LinkEvent.Heads(new Heartbeat(new Id(7), 0, List.of()))));
        life.happens(new Ticked(START.plusSeconds(60)));

        assertThat(life.state()).isNotEqualTo(before);
        assertThat(NextTick.shows(before, life.state())).isFalse();
    }

    @Test
    void aMessageAndAnotherLagShow() {
        ClientSimulation life = caughtUp(1);
        ClientState before = life.state();

        assertThat(NextTick.shows(before, caughtUp(1).pushed(ClientSimulation.entry(2)).state()))
                .isTrue();
        assertThat(NextTick.shows(before, lag(life, Duration.ofMillis(30)).state())).isTrue();
    }

    @Test
    void anHourThatBeginsShows() {
        ClientState before = caughtUp(1).state();

        assertThat(NextTick.shows(before, before.with(START.plus(Duration.ofMinutes(29)))))
                .isFalse();
        assertThat(NextTick.shows(before, before.with(START.plus(Duration.ofMinutes(30)))))
                .isTrue();
    }

    @Test
    void theEndOfAMuteShows() {
        ClientSimulation life = caughtUp(1).happens(new Select(CHAT));
        Sanction mute =
                new Sanction(
                        new Id(9),
                        ClientSimulation.ALICE,
                        SanctionKind.MUTE,
                        "spam",
                        "root",
                        START,
                        START.plusSeconds(90),
                        null,
                        null);
        OwnAccount account = life.state().account();
        ClientState muted = life.state().with(account.with(account.permissions().with(mute)));

        assertThat(NextTick.shows(muted, muted.with(START.plusSeconds(60)))).isFalse();
        assertThat(NextTick.shows(muted, muted.with(START.plusSeconds(120)))).isTrue();
    }

    private static ClientSimulation lag(ClientSimulation life, Duration lag) {
        return life.happens(new Linked(new LinkEvent.Lag(lag)));
    }
}
