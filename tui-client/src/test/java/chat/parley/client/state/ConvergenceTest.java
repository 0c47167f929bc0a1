package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.wire.ServerFrame.Head;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever order pushes and answers come in, however often, and whatever is lost on the way: the
/// list ends up as the store's, never showed a hole, and acks only went up.
@Tag("W34")
@Tag("C28")
class ConvergenceTest {
    private static final int PAGE = 7;
    private static final int LAST = 120;

    private final Deque<ForServer> asked = new ArrayDeque<>();
    private final List<Entry> pushes = new ArrayList<>();
    private long stored = 3;
    private long acked;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theListEndsUpAsTheStores(long seed) {
        Random random = new Random(seed);
        ClientSimulation life = ClientSimulation.signedIn(stored);
        while (life.chat().log().window().upTo() < LAST) {
            step(life, random);
            check(life);
        }

        List<Long> seqs = life.seqs();
        assertThat(seqs.getLast()).isEqualTo(LAST);
        assertThat(acked).isEqualTo(LAST);
    }

    private void step(ClientSimulation life, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 -> store(random);
            case 2, 3 -> push(life, random);
            case 4, 5 -> answer(life, random);
            case 6 -> life.heartbeat(new Head(CHAT, stored, 1));
            case 7 -> disturb(life, random);
            default -> throw new AssertionError();
        }
    }

    private void store(Random random) {
        if (stored < LAST) {
            stored++;
            if (random.nextInt(10) > 0) {
                pushes.add(ClientSimulation.entry(stored));
            }
            if (random.nextInt(10) == 0) {
                pushes.add(ClientSimulation.entry(stored));
            }
        }
    }

    private void push(ClientSimulation life, Random random) {
        if (!pushes.isEmpty()) {
            life.pushed(pushes.remove(random.nextInt(pushes.size())));
        }
    }

    private void disturb(ClientSimulation life, Random random) {
        if (random.nextInt(6) == 0) {
            life.loses().welcome(new Head(CHAT, stored, 1));
        } else {
            life.seconds(3);
        }
    }

    private void answer(ClientSimulation life, Random random) {
        ForServer effect = asked.poll();
        boolean lost = random.nextInt(8) == 0;
        switch (effect) {
            case null -> {}
            case ForServer.FetchEntries(var id, long after) ->
                    life.happens(
                            lost
                                    ? new Answered.FetchFailed(id)
                                    : new Answered.EntriesFetched(
                                            id, after, between(after + 1, after + PAGE)));
            case ForServer.FetchNewest(var id) ->
                    life.happens(
                            lost
                                    ? new Answered.FetchFailed(id)
                                    : new Answered.NewestFetched(
                                            id, between(Math.max(1, stored - PAGE), stored)));
            case ForServer _ -> {}
        }
    }

    private Entries between(long from, long to) {
        return ClientSimulation.page(from, Math.min(to, stored), stored);
    }

    private void check(ClientSimulation life) {
        for (SideEffect effect : life.effects()) {
            if (effect instanceof ForServer.Ack(_, long seq)) {
                acked = Math.max(acked, seq);
            } else if (effect instanceof ForServer forServer) {
                asked.add(forServer);
            }
        }
        Window window = life.chat().log().window();
        assertThat(life.seqs())
                .isEqualTo(
                        LongStream.rangeClosed(window.after() + 1, window.upTo()).boxed().toList());
        assertThat(acked).isLessThanOrEqualTo(window.upTo());
    }
}
