package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.MessageRequest.Stored;
import chat.parley.server.log.MessageChanges.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageChangesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String HEART = "❤️";
    private static final String THUMB = "👍";

    @TempDir Path directory;

    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id cleo;
    private Id pair;
    private Id group;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        cleo = world.person("cleo");
        pair = world.pair(alice, bob);
        group = world.write(tx -> world.stays.openGroup(tx));
        join(alice);
        join(bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

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
        MessageDraft draft = new MessageDraft(pair, bob, "r1", new Body.Text("yes"), 1L, List.of());
        world.write(tx -> world.log.append(tx, draft));

        assertThat(reasonOf(() -> say(pair, bob, "r1", "yes"))).isEqualTo(Reason.CLIENT_ID_REUSED);
    }

    @Test
    void onlyMessagesThatOneMayReadAreAnswered() {
        say(group, alice, "before");
        join(cleo);

        assertThat(reasonOf(() -> reply(group, cleo, "what?", 1))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(reasonOf(() -> reply(group, alice, "what?", 9)))
                .isEqualTo(Reason.INVALID_FIELDS);
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
                                                                List.of(),
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

    private void join(Id who) {
        world.write(
                tx -> {
                    world.stays.join(tx, group, who, false);
                    return true;
                });
    }

    private Sent say(Id where, Id who, String words) {
        return say(where, who, "c" + System.nanoTime(), words);
    }

    private Sent say(Id where, Id who, String clientId, String words) {
        return world.send(where, who, clientId, words);
    }

    private Sent reply(Id where, Id who, String words, long to) {
        MessageDraft draft =
                new MessageDraft(
                        where, who, "c" + System.nanoTime(), new Body.Text(words), to, List.of());
        return world.write(tx -> world.log.append(tx, draft));
    }

    private Stored edit(Id who, Id where, long seq, String words) {
        Target target = new Target(who, where, seq);
        return world.write(
                tx -> world.edits.edit(tx, target, new Body.Text(words), List.of(), DAY));
    }

    private Stored recall(Id who, Id where, long seq) {
        return world.write(tx -> world.edits.recall(tx, new Target(who, where, seq), DAY));
    }

    private Stored react(Id who, Id where, long seq, String emoji, boolean reacted) {
        return world.write(
                tx -> world.edits.react(tx, new Target(who, where, seq), emoji, reacted));
    }

    private List<Entry> history(Id reader, Id where) {
        return world.reader.before(reader, where, Long.MAX_VALUE, 200).entries();
    }

    private List<Entry> log(Id reader, Id where, long after) {
        return world.reader.log(reader, where, after, 200).entries();
    }

    private static List<Body> bodies(List<Entry> entries) {
        return entries.stream().map(Entry::body).toList();
    }

    private static List<String> words(List<Entry> entries) {
        return LogWorld.texts(entries);
    }

    /// All that the database keeps of messages.
    private String stored() {
        return world.database.read(
                sql ->
                        sql.list("select body from entry", row -> row.text())
                                + sql.list("select body from message_change", row -> row.text())
                                        .toString());
    }

    private static @Nullable Reason reasonOf(Runnable what) {
        Refused refused = catchThrowableOfType(Refused.class, what::run);
        return refused == null ? null : refused.reason();
    }
}
