package chat.parley.client.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConversationStatesTest {
    private static final int MANY = 6_000;

    private static ConversationState one(long id, long head) {
        Conversation known = ClientSimulation.chat(head, head, 0);
        return ConversationState.of(
                new Conversation(
                        new Id(id),
                        known.kind(),
                        known.peer(),
                        known.group(),
                        known.closure(),
                        known.log(),
                        known.version(),
                        known.reading(),
                        known.peerProgress(),
                        known.view()));
    }

    static ConversationStates many() {
        List<ConversationState> all =
                LongStream.rangeClosed(1, MANY).mapToObj(id -> one(id, 1)).toList();
        return ConversationStates.NONE.with(all);
    }

    @Test
    void aChangeOfOneOfThousandsCopiesNoneButThoseBesideIt() {
        ConversationStates before = many();

        ConversationStates after = before.with(List.of(one(17, 2)));

        for (int at = 0; at < before.buckets().size(); at++) {
            Map<Id, ConversationState> bucket = after.buckets().get(at);
            if (bucket.containsKey(new Id(17))) {
                assertThat(bucket).hasSizeLessThan(40);
            } else {
                assertThat(bucket).isSameAs(before.buckets().get(at));
            }
        }
        assertThat(after).hasSize(MANY);
        assertThat(before).containsEntry(new Id(17), one(17, 1));
        assertThat(after).containsEntry(new Id(17), one(17, 2));
    }

    @Test
    void ofThousandsSomeDozensAreCopied() {
        assertThat(many().buckets()).allSatisfy(one -> assertThat(one).hasSizeLessThan(40));
    }

    @Test
    void oneIsTakenAway() {
        ConversationStates all = many();

        assertThat(all.without(new Id(17))).hasSize(MANY - 1).doesNotContainKey(new Id(17));
        assertThat(all.without(new Id(MANY + 1))).isEqualTo(all);
    }

    /// Whatever happens, it is what a map would be.
    @Test
    void itIsAMapLikeAnyOther() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        ConversationStates states = ConversationStates.NONE;
        Map<Id, ConversationState> map = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            ConversationState some = one(1 + random.nextInt(500), 1 + random.nextInt(9));
            if (random.nextInt(4) == 0) {
                states = states.without(some.id());
                map.remove(some.id());
            } else {
                states = states.with(List.of(some));
                map.put(some.id(), some);
            }
            assertThat(states.size()).as("seed %d", seed).isEqualTo(map.size());
        }

        assertThat(states).as("seed %d", seed).isEqualTo(map);
        assertThat(map).isEqualTo(states);
        assertThat(states.hashCode()).isEqualTo(map.hashCode());
        assertThat(states).isEqualTo(ConversationStates.NONE.with(map.values()));
        assertThat(states.values()).containsExactlyInAnyOrderElementsOf(map.values());
    }

    @Test
    void nobodyChangesIt() {
        ConversationStates states = many();

        assertThatThrownBy(() -> states.put(new Id(1), one(1, 2)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> states.remove(new Id(1)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(states::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
