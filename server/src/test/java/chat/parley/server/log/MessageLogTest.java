package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.server.bus.Publication;
import chat.parley.server.storage.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageLogTest {
    @TempDir Path directory;
    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id conversation;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        conversation = world.pair(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("W27")
    void tenThousandPipelinedMessagesKeepTheOrderInWhichTheyWereSent() {
        List<CompletableFuture<Sent>> sends =
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> world.sending(conversation, alice, "c" + i, "no. " + i))
                        .toList();

        assertThat(sends.stream().map(LogWorld::await).map(Sent::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10_000).boxed().toList());
        assertThat(world.published(Event.EntryPosted.class))
                .extracting(posted -> posted.entry().seq())
                .isSubsetOf(LongStream.rangeClosed(1, 10_000).boxed().toList())
                .isSorted();
    }

    @Test
    void sendersAtTheSameTimeShareOneSequenceWithoutHoles() {
        List<CompletableFuture<Sent>> sends = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            sends.add(world.sending(conversation, alice, "a" + i, "from alice"));
            sends.add(world.sending(conversation, bob, "b" + i, "from bob"));
        }

        assertThat(sends.stream().map(LogWorld::await).map(Sent::seq).sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_000).boxed().toList());
    }

    @Test
    @Tag("W34")
    void fiftyRetriesAtOnceAreOneMessageWithFiftyEqualAnswers() {
        List<CompletableFuture<Sent>> tries =
                IntStream.range(0, 50)
                        .mapToObj(_ -> world.sending(conversation, alice, "same", "once"))
                        .toList();

        Set<Sent> answers = tries.stream().map(LogWorld::await).collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
        assertThat(all().entries()).hasSize(1);
        assertThat(world.published(Event.EntryPosted.class)).hasSize(1);
    }

    @Test
    void aRetryGetsTheFirstAnswerWhateverHappenedSince() {
        Sent first = world.send(conversation, alice, "same", "once");
        world.silence(alice, true);

        assertThat(world.send(conversation, alice, "same", "once")).isEqualTo(first);
    }

    @Test
    void aClientIdNamesOneMessageOnly() {
        world.send(conversation, alice, "same", "once");

        refused(() -> world.send(conversation, alice, "same", "twice"), Reason.CLIENT_ID_REUSED);
        assertThat(world.send(conversation, bob, "same", "bob's own").seq()).isEqualTo(2);
    }

    @Test
    @Tag("W31")
    void aHundredEqualTextsAreAHundredMessages() {
        IntStream.range(0, 100)
                .mapToObj(i -> world.sending(conversation, alice, "c" + i, "ping"))
                .toList()
                .forEach(LogWorld::await);

        assertThat(all().entries()).hasSize(100);
    }

    @Test
    @Tag("W4")
    @Tag("W2")
    void anOutsiderNeitherWritesNorReads() {
        Id eve = world.person("eve");
        world.send(conversation, alice, "c1", "between us");

        refused(() -> world.send(conversation, eve, "e1", "hello?"), Reason.NOT_FOUND);
        refused(() -> world.reader.after(eve, conversation, 0, 10), Reason.NOT_FOUND);
        refused(() -> world.reader.before(eve, conversation, 10, 10), Reason.NOT_FOUND);
        Optional<Overview> seen =
                world.database.read(sql -> world.overviews.one(sql, eve, conversation));
        assertThat(seen).isEmpty();
    }

    @Test
    @Tag("W37")
    void conversationsOfDifferentPeopleNeverShareALog() {
        Id cleo = world.person("cleo");
        Id other = world.pair(alice, cleo);
        world.send(conversation, alice, "c1", "for bob");
        world.send(other, alice, "c2", "for cleo");

        assertThat(LogWorld.texts(world.reader.after(bob, conversation, 0, 10).entries()))
                .containsExactly("for bob");
        assertThat(LogWorld.texts(world.reader.after(cleo, other, 0, 10).entries()))
                .containsExactly("for cleo");
    }

    @Test
    void aClosedConversationIsReadOnlyUntilItReopens() {
        world.send(conversation, alice, "c1", "before");
        world.write(tx -> close(tx));

        refused(() -> world.send(conversation, bob, "c2", "after"), Reason.NOT_FRIENDS);
        assertThat(LogWorld.texts(all().entries())).containsExactly("before");
        assertThat(world.overview(alice, conversation).closed())
                .map(Refused::reason)
                .contains(Reason.NOT_FRIENDS);

        world.write(tx -> reopen(tx));
        assertThat(world.send(conversation, bob, "c2", "again").seq()).isEqualTo(2);
    }

    @Test
    @Tag("W24")
    void aMessageThatIsRefusedLeavesNoTrace() {
        world.silence(alice, true);
        refused(() -> world.send(conversation, alice, "c1", "psst"), Reason.MAY_NOT_SPEAK);
        world.silence(alice, false);

        assertThat(world.overview(alice, conversation).head()).isZero();
        assertThat(all().entries()).isEmpty();
        assertThat(world.send(conversation, alice, "c1", "aloud").seq()).isEqualTo(1);
    }

    @Test
    @Tag("W30")
    void everyoneOfTheConversationIsToldAndHistoryKeepsIt() {
        Sent sent = world.send(conversation, alice, "c1", "hello");

        Entry entry = world.published(Event.EntryPosted.class).getFirst().entry();
        assertThat(world.published)
                .extracting(Publication::accounts)
                .first(InstanceOfAssertFactories.list(Id.class))
                .containsExactlyInAnyOrder(alice, bob);
        assertThat(entry.id()).isEqualTo(sent.id());
        assertThat(entry.sender()).isNotNull();
        assertThat(all().entries()).containsExactly(entry);
    }

    @Test
    @Tag("W46")
    void aSendCostsTheSameFewStatementsHoweverLongTheLog() {
        world.send(conversation, alice, "warm", "up");
        long first = statementsOf(() -> world.send(conversation, alice, "c0", "early"));
        IntStream.range(0, 1_000)
                .mapToObj(i -> world.sending(conversation, bob, "b" + i, "filling"))
                .toList()
                .forEach(LogWorld::await);

        assertThat(statementsOf(() -> world.send(conversation, alice, "c1", "late")))
                .isEqualTo(first);
    }

    private Integer close(Transaction tx) {
        world.stays.close(tx, conversation, Reason.NOT_FRIENDS);
        return 0;
    }

    private Integer reopen(Transaction tx) {
        world.stays.reopen(tx, conversation);
        return 0;
    }

    private Entries all() {
        return world.reader.after(bob, conversation, 0, 200);
    }

    private long statementsOf(Runnable work) {
        world.settle();
        long before = world.database.executed();
        work.run();
        world.settle();
        return world.database.executed() - before;
    }

    private static void refused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
