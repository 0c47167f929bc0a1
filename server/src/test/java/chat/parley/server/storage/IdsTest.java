package chat.parley.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Clock STOPPED =
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void idsRiseAndNeverRepeatEvenWhenTheClockStands() {
        Ids ids = new Ids(STOPPED, 3);
        Set<Id> seen = new HashSet<>();
        Id last = new Id(1);
        for (int i = 0; i < 20_000; i++) {
            Id next = ids.next();
            assertThat(next).isGreaterThan(last);
            seen.add(next);
            last = next;
        }
        assertThat(seen).hasSize(20_000);
    }

    @Test
    void twoNodesNeverMakeTheSameId() {
        Ids one = new Ids(STOPPED, 1);
        Ids two = new Ids(STOPPED, 2);
        Set<Id> seen = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            seen.add(one.next());
            seen.add(two.next());
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void aClockSetBackDoesNotMakeIdsFall() {
        Id before = new Ids(STOPPED, 0).next();
        Ids restarted = new Ids(Clock.offset(STOPPED, java.time.Duration.ofHours(-2)), 0);
        restarted.startAbove(before);

        assertThat(restarted.next()).isGreaterThan(before);
    }
}
