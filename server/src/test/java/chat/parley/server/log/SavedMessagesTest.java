package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.MessageRequest.SavedMessage;
import chat.parley.protocol.operation.MessageRequest.SavedPage;
import chat.parley.server.log.MessageChanges.Target;
import chat.parley.server.log.entry.SavedTable;
import chat.parley.server.storage.Transaction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F78")
class SavedMessagesTest {
    @TempDir Path directory;
    private LogWorld world;
    private SavedMessages saved;
    private Id alice;
    private Id bob;
    private Id chat;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        saved = new SavedMessages(world.database, world.ids, world);
        alice = world.person("alice");
        bob = world.person("bob");
        chat = world.pair(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private long said(String text) {
        return world.send(chat, bob, text, text).seq();
    }

    private void change(Consumer<Transaction> change) {
        world.write(
                tx -> {
                    change.accept(tx);
                    return true;
                });
    }

    private void save(Id who, long seq) {
        change(tx -> saved.save(tx, who, chat, seq));
    }

    private List<Long> seqs(Id who) {
        return saved.page(who, null, 100).messages().stream()
                .map(one -> one.message().seq())
                .toList();
    }

    @Test
    void theLatestSavedComesFirstAndIsSavedOnce() {
        long one = said("one");
        long two = said("two");
        save(alice, two);
        save(alice, one);
        save(alice, two);

        assertThat(seqs(alice)).containsExactly(one, two);
        assertThat(seqs(bob)).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        List<Long> said = List.of(said("one"), said("two"), said("three"));
        said.forEach(seq -> save(alice, seq));

        SavedPage first = saved.page(alice, null, 2);
        SavedMessage last = first.messages().getLast();

        assertThat(first.more()).isTrue();
        assertThat(saved.page(alice, last.id(), 2).messages())
                .extracting(one -> one.message().seq())
                .containsExactly(said.getFirst());
    }

    @Test
    void aRecallShowsAsRecalledAndIsNotSavedAnew() {
        long seq = said("one");
        save(alice, seq);
        change(tx -> world.edits.recall(tx, new Target(bob, chat, seq), Duration.ofDays(1)));

        assertThat(saved.page(alice, null, 9).messages().getFirst().message().body())
                .isInstanceOf(Body.Recalled.class);
        assertRefused(() -> save(bob, seq), Reason.RECALLED);
    }

    @Test
    void onlyWhatOneMayReadIsSavedAndListed() {
        long seq = said("one");
        Id mallory = world.person("mallory");
        assertRefused(() -> save(mallory, seq), Reason.NOT_FOUND);
        assertRefused(() -> save(alice, 99), Reason.NOT_FOUND);
        save(alice, seq);

        change(tx -> StayTable.end(tx, chat, alice, seq));

        assertThat(seqs(alice)).isEmpty();
    }

    @Test
    void whatWasSavedCanBeRemovedAlsoWhenItIsNotReadAnyMore() {
        long seq = said("one");
        save(alice, seq);
        change(tx -> saved.remove(tx, alice, chat, seq));
        assertThat(seqs(alice)).isEmpty();

        change(tx -> saved.remove(tx, alice, chat, seq));
        save(alice, seq);
        change(tx -> saved.deleted(tx, alice));

        assertThat(seqs(alice)).isEmpty();
    }

    @Test
    void anAccountSavesSoManyAndNoMore() {
        long seq = said("one");
        SavedTable table = new SavedTable();
        change(
                tx -> {
                    for (int i = 0; i < Limits.SAVED; i++) {
                        table.insert(tx, alice, chat, 1_000 + i, world.ids.next());
                    }
                });

        assertRefused(() -> save(alice, seq), Reason.TOO_MANY);
        change(tx -> saved.remove(tx, alice, chat, 1_000));
        save(alice, seq);

        assertThat(seqs(alice)).containsExactly(seq);
    }

    /// Whichever messages bear reactions.
    @Test
    @Tag("W46")
    void aPageTakesAConstantNumberOfStatements() {
        save(alice, reacted("one"));
        long few = listing();
        for (int i = 0; i < 12; i++) {
            save(alice, reacted("more-" + i));
        }

        assertThat(listing()).isEqualTo(few);
        assertThat(saved.page(alice, null, 100).messages())
                .allMatch(one -> one.message().reacted().getFirst().mine());
    }

    private long reacted(String text) {
        long seq = said(text);
        change(tx -> world.edits.react(tx, new Target(alice, chat, seq), "❤️", true));
        return seq;
    }

    private long listing() {
        long before = world.database.executed();
        seqs(alice);
        return world.database.executed() - before;
    }

    private static void assertRefused(Runnable work, Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
