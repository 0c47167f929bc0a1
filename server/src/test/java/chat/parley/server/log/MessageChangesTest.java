package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.MessageRequest.Stored;
import chat.parley.server.log.MessageChanges.Target;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.log.entry.MessageDraft;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessageChangesTest extends MessageStage {
    @Test
    void anEditIsAnEntryOfTheLogAndHistoryShowsTheNewWords() {
        say(pair, alice, "helo");
        say(pair, bob, "hi");

        Stored stored = edit(alice, pair, 1, "hello");

        assertThat(stored).isEqualTo(new Stored(pair, 1, 3L));
        assertThat(words(history(bob, pair))).containsExactly("hello", "hi");
        assertThat(history(bob, pair).getFirst().editedAt()).isNotNull();
        assertThat(bodies(log(bob, pair, 2)))
                .containsExactly(new Body.Edit(1, new Body.Text("hello")));
        assertThat(world.published(Event.EntryPosted.class).getLast().entry().seq()).isEqualTo(3);
    }

    @Test
    void whatIsSoAlreadyTakesNoSeq() {
        say(pair, alice, "hello");
        react(bob, pair, 1, HEART, true);
        world.write(tx -> world.edits.pin(tx, new Target(bob, pair, 1), true));

        assertThat(edit(alice, pair, 1, "hello").seq()).isNull();
        assertThat(react(bob, pair, 1, HEART, true).seq()).isNull();
        assertThat(react(alice, pair, 1, THUMB, false).seq()).isNull();
        assertThat(world.write(tx -> world.edits.pin(tx, new Target(alice, pair, 1), true)).seq())
                .isNull();
        recall(alice, pair, 1);
        assertThat(recall(alice, pair, 1).seq()).isNull();
        assertThat(world.overview(alice, pair).head()).isEqualTo(4);
    }

    @Test
    @Tag("P11")
    void aRecallLeavesNoWordsAnywhere() {
        say(pair, alice, "a secret");
        edit(alice, pair, 1, "another secret");
        react(bob, pair, 1, HEART, true);
        Sent reply = reply(pair, bob, "what?", 1);

        recall(alice, pair, 1);

        assertThat(history(bob, pair).getFirst().body()).isEqualTo(new Body.Recalled(false));
        assertThat(history(bob, pair).getFirst().reacted()).isEmpty();
        assertThat(history(bob, pair).getLast().replyTo()).isEqualTo(1);
        assertThat(reply.seq()).isEqualTo(4);
        assertThat(log(bob, pair, 0).toString()).doesNotContain("secret");
        assertThat(bodies(log(bob, pair, 1)).getFirst()).isEqualTo(new Body.Edit(1, null));
        assertThat(stored()).doesNotContain("secret");
    }

    @Test
    void aRetryAfterARecallGetsItsFirstAnswer() {
        Sent first = say(pair, alice, "m1", "a secret");
        recall(alice, pair, 1);

        assertThat(say(pair, alice, "m1", "a secret")).isEqualTo(first);
        assertThat(history(bob, pair)).hasSize(1);
    }

    @Test
    void anotherReplyUnderTheSameClientIdIsAnotherMessage() {
        say(pair, alice, "one");
        MessageDraft draft =
                new MessageDraft(pair, bob, "r1", new Body.Text("yes"), 1L, MentionCandidates.NONE);
        world.write(tx -> world.log.append(tx, draft));

        assertThat(reasonOf(() -> say(pair, bob, "r1", "yes"))).isEqualTo(Reason.CLIENT_ID_REUSED);
    }

    @Test
    void onlyMessagesThatOneMayReadAreAnswered() {
        say(group, alice, "before");
        join(cleo);

        assertThat(reasonOf(() -> reply(group, cleo, "what?", 1))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> reply(group, alice, "what?", 9))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reply(group, alice, "yes", 1).seq()).isEqualTo(2);
    }

    @Test
    void othersWordsAreTheirs() {
        say(pair, alice, "mine");

        assertThat(reasonOf(() -> edit(bob, pair, 1, "yours"))).isEqualTo(Reason.FORBIDDEN);
        assertThat(reasonOf(() -> recall(bob, pair, 1))).isEqualTo(Reason.FORBIDDEN);
        assertThat(reasonOf(() -> edit(cleo, pair, 1, "ours"))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> edit(alice, pair, 2, "?"))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void whoModeratesAGroupRecallsWhatOthersWroteAtAnyTime() {
        say(group, bob, "spam");
        world.write(
                tx -> {
                    world.stays.outrank(tx, group, alice, true);
                    return true;
                });
        Target target = new Target(alice, group, 1);

        world.write(tx -> world.edits.recall(tx, target, Duration.ZERO));

        assertThat(history(bob, group).getFirst().body()).isEqualTo(new Body.Recalled(true));
        assertThat(bodies(log(bob, group, 1))).containsExactly(new Body.Recall(1, true));
    }

    @Test
    void afterItsTimeAMessageStays() {
        say(pair, alice, "late");
        Target target = new Target(alice, pair, 1);
        Duration before = Duration.ofSeconds(-1);

        assertThat(reasonOf(() -> world.write(tx -> world.edits.recall(tx, target, before))))
                .isEqualTo(Reason.TOO_LATE);
        assertThat(
                        reasonOf(
                                () ->
                                        world.write(
                                                tx ->
                                                        world.edits.edit(
                                                                tx,
                                                                target,
                                                                new Body.Text("x"),
                                                                MentionCandidates.NONE,
                                                                before))))
                .isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void whatWasRecalledIsNeitherEditedNorReactedToNorPinned() {
        say(pair, alice, "gone");
        recall(alice, pair, 1);

        assertThat(reasonOf(() -> edit(alice, pair, 1, "back"))).isEqualTo(Reason.RECALLED);
        assertThat(reasonOf(() -> react(bob, pair, 1, HEART, true))).isEqualTo(Reason.RECALLED);
        assertThat(
                        reasonOf(
                                () ->
                                        world.write(
                                                tx ->
                                                        world.edits.pin(
                                                                tx,
                                                                new Target(bob, pair, 1),
                                                                true))))
                .isEqualTo(Reason.RECALLED);
    }

    @Test
    void whoCameAfterAMessageLearnsNotWhatItSaysNow() {
        say(group, alice, "before");
        join(cleo);
        edit(alice, group, 1, "a secret among old members");

        assertThat(bodies(log(cleo, group, 1))).containsExactly(new Body.Edit(1, null));
        assertThat(bodies(log(bob, group, 1)))
                .containsExactly(new Body.Edit(1, new Body.Text("a secret among old members")));
        world.settle();
        assertThat(world.published)
                .filteredOn(one -> one.event().toString().contains("secret"))
                .allSatisfy(one -> assertThat(one.accounts()).doesNotContain(cleo));
    }

    /// All that the database keeps of messages.
    private String stored() {
        return world.database.read(
                sql ->
                        sql.list("select body from entry", row -> row.text())
                                + sql.list("select body from message_change", row -> row.text())
                                        .toString());
    }
}
