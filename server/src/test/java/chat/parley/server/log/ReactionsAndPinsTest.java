package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.server.log.MessageChanges.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactionsAndPinsTest extends MessageStage {
    @Test
    void reactionsAreCountedAndEachSeesTheirOwn() {
        say(pair, alice, "look");
        react(alice, pair, 1, HEART, true);
        react(bob, pair, 1, HEART, true);
        react(bob, pair, 1, THUMB, true);
        react(alice, pair, 1, HEART, false);

        assertThat(history(alice, pair).getFirst().reacted())
                .containsExactly(
                        new ReactionCount(HEART, 1, false), new ReactionCount(THUMB, 1, false));
        assertThat(history(bob, pair).getFirst().reacted())
                .containsExactly(
                        new ReactionCount(HEART, 1, true), new ReactionCount(THUMB, 1, true));
        assertThat(bodies(log(bob, pair, 4)))
                .containsExactly(new Body.Reaction(1, HEART, false, 1));
    }

    @Test
    void reactionsAreBounded() {
        say(pair, alice, "look");
        for (int i = 0; i < Limits.REACTIONS_EACH; i++) {
            react(bob, pair, 1, "e" + i, true);
        }

        assertThat(reasonOf(() -> react(bob, pair, 1, HEART, true))).isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void pinsAreListedTheLatestFirst() {
        for (int i = 1; i <= 3; i++) {
            say(pair, alice, "m" + i);
        }
        for (long seq : List.of(2L, 1L)) {
            world.write(tx -> world.edits.pin(tx, new Target(bob, pair, seq), true));
        }
        assertThat(words(world.reader.pinned(alice, pair))).containsExactlyInAnyOrder("m1", "m2");

        world.write(tx -> world.edits.pin(tx, new Target(alice, pair, 2), false));
        assertThat(words(world.reader.pinned(alice, pair))).containsExactly("m1");
        assertThat(
                        reasonOf(
                                () ->
                                        world.write(
                                                tx ->
                                                        world.edits.pin(
                                                                tx,
                                                                new Target(bob, group, 1),
                                                                true))))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void theMessagesOfAPageAreAStretchHoweverManyChangesStandBetween() {
        say(pair, alice, "first");
        for (int i = 0; i < 40; i++) {
            react(bob, pair, 1, HEART, i % 2 == 0);
        }
        say(pair, bob, "last");

        Entries page = world.reader.before(alice, pair, Long.MAX_VALUE, 10);
        assertThat(words(page.entries())).containsExactly("first", "last");
        assertThat(page.more()).isFalse();
        assertThat(page.head()).isEqualTo(42);
        assertThat(words(world.reader.around(alice, pair, 42, 2).entries()))
                .containsExactly("first", "last");
    }

    @Test
    void changesAreNeitherUnreadNorActivityNorBringAHiddenConversationBack() {
        say(pair, alice, "one");
        say(pair, alice, "two");
        var before = world.overview(bob, pair);
        edit(alice, pair, 1, "ones");
        react(alice, pair, 2, HEART, true);

        var after = world.overview(bob, pair);
        assertThat(after.unread()).isEqualTo(2);
        assertThat(after.lastActivity()).isEqualTo(before.lastActivity());
        assertThat(after.last().orElseThrow().seq()).isEqualTo(2);
        assertThat(after.head()).isEqualTo(4);

        recall(alice, pair, 2);
        assertThat(world.overview(bob, pair).unread()).isEqualTo(1);
    }

    @Test
    void aThousandReactionsHideNothingUnread() {
        say(pair, alice, "did you see this?");
        say(pair, bob, "what?");
        world.write(
                tx -> {
                    for (int i = 0; i < 1_100; i++) {
                        world.edits.react(tx, new Target(bob, pair, 2), HEART, i % 2 == 0);
                    }
                    return true;
                });

        assertThat(world.overview(bob, pair).unread()).isEqualTo(1);
        List<Overview> unread = world.database.read(sql -> world.overviews.unread(sql, bob, 10));
        assertThat(unread).hasSize(1);
    }
}
