package chat.parley.server.file;

import static chat.parley.server.file.FileWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.operation.FileRequest;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.server.PeopleWorld;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.People;
import chat.parley.server.file.blob.BlobStore;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.file.blob.DirectoryBlobs;
import chat.parley.server.file.blob.Staging;
import chat.parley.server.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the content of files when time passes, programs die and disks are full: the
/// files of a world, on a store that can be.
@Tag("W22")
class FileKeepingTest {
    @TempDir private Path directory;
    private FileWorld world;
    private FullStore store;
    private Files files;

    /// A directory whose disk can be full.
    private static final class FullStore implements BlobStore {
        private final BlobStore blobs;
        private long room = Long.MAX_VALUE;
        private boolean full;

        FullStore(Path directory) throws IOException {
            blobs = new DirectoryBlobs(directory);
        }

        @Override
        public void keep(ContentHash hash, Path file) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            blobs.keep(hash, file);
        }

        @Override
        public InputStream open(ContentHash hash, long from) throws IOException {
            return blobs.open(hash, from);
        }

        @Override
        public long size(ContentHash hash) throws IOException {
            return blobs.size(hash);
        }

        @Override
        public void delete(ContentHash hash) throws IOException {
            blobs.delete(hash);
        }

        @Override
        public void each(Consumer<ContentHash> consumer) throws IOException {
            blobs.each(consumer);
        }

        @Override
        public long room() {
            return room;
        }
    }

    @BeforeEach
    void open() throws IOException {
        world = new FileWorld(directory);
        store = new FullStore(directory.resolve("files/kept"));
        PeopleWorld people = world.world;
        Infrastructure base =
                new Infrastructure(
                        people.database,
                        people.ids,
                        people.clock,
                        people.nanoTime::get,
                        people.bus,
                        people.connections);
        files =
                new Files(
                        base,
                        new AccessControl(people.database, people.clock),
                        People.of(base).directory(),
                        new FileSettings(true, 1000, 10_000, 100_000, 100, Duration.ofDays(1)),
                        store,
                        new Staging(directory.resolve("files/coming")));
    }

    @AfterEach
    void close() {
        files.close();
        world.close();
    }

    @SuppressWarnings("unchecked") // a request names its answer
    private <A extends Record> A ask(FileRequest<A> request) {
        return PeopleWorld.await(
                (CompletableFuture<A>) files.answer(world.alice, request).toCompletableFuture());
    }

    private Reason refused(FileRequest<?> request) {
        try {
            ask(request);
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(request + " was not refused");
    }

    @Test
    void whileTheDiskIsFullNothingIsStoredAndLaterItGoesOn() {
        Id file = ask(new CreateFile("a", 10L, null, false)).file();
        ask(new WriteFile(file, 0, "aGVsbG8=", false));
        store.room = 101;

        assertThat(refused(new WriteFile(file, 5, "d29ybGQ=", false))).isEqualTo(Reason.NO_ROOM);
        assertThat(refused(new CreateFile("b", 10L, null, false))).isEqualTo(Reason.NO_ROOM);
        assertThat(ask(new ShowProgress(file)).received()).isEqualTo(5);

        store.room = Long.MAX_VALUE;
        assertThat(ask(new WriteFile(file, 5, "d29ybGQ=", false)).isWhole()).isTrue();
    }

    @Test
    void aFileThatCannotBeKeptIsKeptLater() {
        Id file = ask(new CreateFile("a", 5L, null, false)).file();
        store.full = true;

        assertThat(refused(new WriteFile(file, 0, "aGVsbG8=", false))).isEqualTo(Reason.NO_ROOM);
        assertThat(refused(new ShowProgress(file))).isEqualTo(Reason.NO_ROOM);

        store.full = false;
        assertThat(ask(new ShowProgress(file)).isWhole()).isTrue();
        assertThat(world.download(world.alice, file, false)).isEqualTo(bytes("hello"));
    }

    @Test
    void whatIsNotSentInTimeIsForgottenAndWhatWasSentStays() {
        Attachment sent = world.upload(world.alice, "a", bytes("sent"));
        world.send(world.alice, null, sent);
        Attachment unsent = world.upload(world.alice, "b", bytes("unsent"));
        world.create(world.alice, "c", 10);
        files.sweep();
        assertThat(world.world.count("file")).isEqualTo(3);

        world.world.pass(Duration.ofDays(2));
        files.sweep();

        assertThat(world.world.refusal(world.alice, new ReadFile(unsent.id(), 0, false)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(world.download(world.bob, sent.id(), false)).isEqualTo(bytes("sent"));
        assertThat(world.world.count("file")).isEqualTo(1);
        assertThat(world.kept()).isEqualTo(1);
        assertThat(world.coming()).isZero();
    }

    @Test
    void whatACrashHasLeftIsSweptAndNothingThatARowRefersTo() throws IOException {
        Attachment kept = world.upload(world.alice, "a", bytes("kept"));
        Id coming = world.create(world.alice, "c", 10);
        world.write(world.alice, coming, 0, bytes("hello"));
        Path orphan = java.nio.file.Files.writeString(directory.resolve("orphan"), "orphan");
        store.keep(ContentHash.of(bytes("orphan")), orphan);
        new Staging(directory.resolve("files/coming")).preview(new Id(12), bytes("x"));
        assertThat(world.kept()).isEqualTo(2);

        files.sweep();

        assertThat(world.kept()).isEqualTo(1);
        assertThat(world.download(world.alice, kept.id(), false)).isEqualTo(bytes("kept"));
        assertThat(world.coming()).isEqualTo(1);
        assertThat(world.write(world.alice, coming, 5, bytes("world")).isWhole()).isTrue();
    }

    @Test
    void whatIsKeptAndCannotBeReferredToIsDeletedAgain() throws IOException {
        Blobs blobs = new Blobs(store, world.world.database);
        ContentHash hash = ContentHash.of(bytes("lost"));
        Path file = java.nio.file.Files.writeString(directory.resolve("lost"), "lost");

        assertThatThrownBy(
                        () ->
                                blobs.keep(
                                        List.of(hash),
                                        kept -> {
                                            kept.keep(hash, file);
                                            throw new Refused(Reason.BANNED);
                                        }))
                .isInstanceOf(Refused.class);

        assertThat(world.kept()).isZero();
    }
}
