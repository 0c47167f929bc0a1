package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.server.log.MessageChanges.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FollowedLogTest extends MessageStage {
    /// A page, and what the log says after it, make what a page shows now.
    @Test
    @Tag("P5")
    void whoeverFollowsTheLogHasWhatHistoryShows() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Entry> held = new ArrayList<>();
        long head = 0;
        for (int step = 0; step < 300; step++) {
            act(random, step);
            if (random.nextInt(5) == 0) {
                Entries page = world.reader.log(bob, pair, head, 200);
                fold(held, page.entries());
                head = page.entries().isEmpty() ? head : page.entries().getLast().seq();
                assertThat(held).as("seed " + seed).isEqualTo(history(bob, pair));
            }
            if (random.nextInt(40) == 0) {
                held = new ArrayList<>(history(bob, pair));
                head = world.overview(bob, pair).head();
            }
        }
    }

    private void act(Random random, int step) {
        long head = world.overview(bob, pair).head();
        Id who = random.nextBoolean() ? alice : bob;
        long seq = head == 0 ? 1 : 1 + random.nextLong(head);
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> say(pair, who, "words " + step);
                case 2 -> edit(who, pair, seq, "edited " + step);
                case 3 -> react(who, pair, seq, random.nextBoolean() ? HEART : THUMB, true);
                case 4 -> react(who, pair, seq, HEART, false);
                default -> recallSome(random, who, seq);
            }
        } catch (Refused refused) {
            assertThat(refused.reason()).isIn(Reason.NOT_FOUND, Reason.FORBIDDEN, Reason.RECALLED);
        }
    }

    private void recallSome(Random random, Id who, long seq) {
        if (random.nextInt(3) == 0) {
            recall(who, pair, seq);
        } else {
            world.write(
                    tx -> world.edits.pin(tx, new Target(who, pair, seq), random.nextBoolean()));
        }
    }

    private void fold(List<Entry> held, List<Entry> log) {
        for (Entry entry : log) {
            if (entry.body() instanceof Body.Change change) {
                held.replaceAll(
                        one -> one.seq() == change.target() ? one.changed(entry, bob) : one);
            } else {
                held.add(entry);
            }
        }
    }
}
