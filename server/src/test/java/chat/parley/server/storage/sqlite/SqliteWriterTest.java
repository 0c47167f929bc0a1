package chat.parley.server.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SqliteWriterTest extends WritingKeys {
    @Test
    void aUnitIsThereForReadersOnceItsFutureIsDone() {
        write(1).join();

        assertThat(keys()).containsExactly(1L);
    }

    @Test
    void aRefusedUnitLeavesNothingWhileItsNeighboursStay() {
        CompletableFuture<Long> before = write(1);
        CompletableFuture<Long> refused =
                database.writer()
                        .submit(
                                tx -> {
                                    insert(tx, 2);
                                    throw new Refused(Reason.FORBIDDEN);
                                });
        CompletableFuture<Long> after = write(3);

        assertThat(before.join() + after.join()).isEqualTo(4);
        assertThatThrownBy(refused::join).hasCauseInstanceOf(Refused.class);
        assertThat(keys()).containsExactly(1L, 3L);
    }

    @Test
    @Tag("W24")
    void aStatementThatFailsTakesItsWholeUnitAlong() {
        write(1).join();
        CompletableFuture<Long> twin =
                database.writer()
                        .submit(
                                tx -> {
                                    insert(tx, 2);
                                    return insert(tx, 1);
                                });

        assertThatThrownBy(twin::join).hasCauseInstanceOf(StorageException.class);
        assertThat(keys()).containsExactly(1L);
    }

    @Test
    @Tag("W23")
    void aThousandUnitsOfWhichSomeFailAreAllAnswered() {
        List<CompletableFuture<Long>> answers =
                LongStream.rangeClosed(1, 1_000)
                        .mapToObj(
                                key ->
                                        database.writer()
                                                .submit(
                                                        tx -> {
                                                            if (key % 7 == 0) {
                                                                tx.update(
                                                                        "insert into nowhere values (1)");
                                                            }
                                                            return insert(tx, key);
                                                        }))
                        .toList();

        long failed =
                answers.stream()
                        .filter(answer -> answer.handle((_, failure) -> failure != null).join())
                        .count();

        assertThat(failed).isEqualTo(142);
        assertThat(keys()).hasSize(858);
    }

    @Test
    void newsIsToldInCommitOrderAndNeverOfWhatWasRefused() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (long key = 1; key <= 500; key++) {
            long k = key;
            answers.add(
                    database.writer()
                            .submit(
                                    tx -> {
                                        tx.afterCommit(() -> told.add(k));
                                        if (k % 5 == 0) {
                                            throw new Refused(Reason.FORBIDDEN);
                                        }
                                        return insert(tx, k);
                                    }));
        }
        answers.forEach(answer -> answer.exceptionally(_ -> 0L).join());
        database.close();

        assertThat(told)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 500).filter(k -> k % 5 != 0).boxed().toList());
    }

    @Test
    void whatIsKeptInMemoryFollowsBeforeTheAnswerAndNewsAfterIt() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> awaited = new CompletableFuture<>();
        CompletableFuture<Long> answer =
                database.writer()
                        .submit(
                                tx -> {
                                    awaited.join();
                                    tx.afterCommit(() -> heard.add("news"));
                                    tx.beforeAnswer(() -> heard.add("memory"));
                                    return insert(tx, 1);
                                });
        CompletableFuture<Void> answered = answer.thenRun(() -> heard.add("answer"));
        awaited.complete(null);
        answered.join();
        write(2).join();
        assertThat(heard).containsExactly("memory", "answer", "news");
    }

    @Test
    void whatWasRefusedIsNotKeptInMemory() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Long> refused =
                database.writer()
                        .submit(
                                tx -> {
                                    tx.beforeAnswer(() -> heard.add("memory"));
                                    throw new Refused(Reason.FORBIDDEN);
                                });
        assertThat(refused.exceptionally(_ -> 0L).join()).isZero();
        write(2).join();
        assertThat(heard).isEmpty();
    }

    @Test
    void aFailingPieceOfNewsDoesNotHoldUpTheNext() {
        CompletableFuture<String> heard = new CompletableFuture<>();
        CompletableFuture<Long> written =
                database.writer()
                        .submit(
                                tx -> {
                                    tx.afterCommit(
                                            () -> {
                                                throw new IllegalStateException("on purpose");
                                            });
                                    tx.afterCommit(() -> heard.complete("news"));
                                    return insert(tx, 1);
                                });

        assertThat(written.join()).isEqualTo(1);
        assertThat(heard.join()).isEqualTo("news");
    }

    @Test
    void closingWritesWhatIsQueuedAndTakesNoMore() {
        List<CompletableFuture<Long>> queued =
                LongStream.rangeClosed(1, 200).mapToObj(this::write).toList();
        database.close();

        assertThat(queued)
                .allMatch(CompletableFuture::isDone)
                .noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThatThrownBy(() -> write(201)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whatAFullDiskRefusedIsOverOnceThereIsRoom() {
        write(1).join();
        long pages = pages("pragma page_count");
        pages("pragma max_page_count = " + (pages + 1));
        List<CompletableFuture<Long>> tooMuch =
                LongStream.range(10, 30).mapToObj(key -> writeMuch(key, 3_000)).toList();
        assertThat(tooMuch).anySatisfy(one -> assertThat(one).failsWithin(Duration.ofSeconds(20)));

        pages("pragma max_page_count = " + (pages + 10_000));
        assertThat(write(2).join()).isEqualTo(2);
        assertThat(writeMuch(40, 3_000).join()).isEqualTo(40);
        assertThat(keys()).contains(1L, 2L, 40L).hasSize(3 + fitted(tooMuch));
    }

    private static int fitted(List<CompletableFuture<Long>> written) {
        return (int) written.stream().filter(one -> !one.isCompletedExceptionally()).count();
    }

    private long pages(String pragma) {
        return database.writer()
                .submit(tx -> tx.first(pragma, row -> row.number()).orElseThrow())
                .join();
    }
}
