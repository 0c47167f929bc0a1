package chat.parley.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.file.FileRecord;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.ServerRequest.ShowStats;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of others, for those who run the server.
@Tag("A45")
class FileAdministrationTest {
    private static final Caller HOST = PeopleWorld.operator();

    @TempDir private Path directory;
    private FileWorld files;
    private PeopleWorld world;

    @BeforeEach
    void open() {
        files = new FileWorld(directory);
        world = files.world;
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void filesAreListedWhetherTheyWereSentOrNot() {
        Attachment sent = files.upload(files.alice, "sent.txt", FileWorld.bytes("sent"));
        files.send(files.alice, null, sent);
        Attachment unsent = files.upload(files.bob, "unsent.txt", FileWorld.bytes("not sent"));
        assertThat(list(null)).extracting(FileRecord::id).containsExactly(unsent.id(), sent.id());
        assertThat(list("alice"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.owner().name()).isEqualTo("alice");
                            assertThat(one.bytes()).isEqualTo(4);
                            assertThat(one.conversation()).isEqualTo(files.conversation);
                        });
    }

    @Test
    void aFileThatWasSentGoesWithItsMessageAndIsWrittenDown() {
        Attachment sent = files.upload(files.alice, "bad.exe", FileWorld.bytes("malware"));
        files.send(files.alice, "look", sent);
        assertThat(delete(sent.id(), true).done()).isFalse();
        assertThat(files.download(files.bob, sent.id(), false)).isNotEmpty();

        assertThat(delete(sent.id(), false).done()).isTrue();
        assertThat(newest()).isEqualTo(new Body.Recalled(true));
        assertThat(world.refusal(files.bob, new ReadFile(sent.id(), 0, false)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(list(null)).isEmpty();
        assertThat(world.ask(HOST, new ListAudit(null, null, null, null, null, 10)).rows())
                .first()
                .satisfies(row -> assertThat(row.target()).isEqualTo("file " + sent.id()));
    }

    @Test
    void aFileThatWasNotSentIsForgotten() {
        Attachment unsent = files.upload(files.alice, "draft.txt", FileWorld.bytes("draft"));
        assertThat(delete(unsent.id(), false).done()).isTrue();
        assertThat(list(null)).isEmpty();
        assertThat(world.refusal(HOST, new DeleteStored(unsent.id(), null, false)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aQuotaOfOnesOwnCountsInPlaceOfThatOfAll() {
        Change change = world.ask(HOST, new SetQuota("alice", 10L, null, false));
        assertThat(change.after()).isEqualTo("10 B");
        assertThat(world.refusalsOf(1, _ -> world.asking(files.alice, room(11))))
                .containsExactly(Reason.NO_ROOM);
        files.create(files.bob, "b.txt", 11);
        files.create(files.alice, "a.txt", 10);

        world.ask(HOST, new SetQuota("alice", null, null, false));
        files.create(files.alice, "a2.txt", 11);
    }

    @Test
    void onlyThoseWhoRunTheServerSeeWhatOthersHave() {
        assertThat(world.refusal(files.bob, new ListStored(null, null, null, 10)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(files.bob, new SetQuota("alice", 1L, null, false)))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void theFiguresTellOfFiles() {
        files.upload(files.alice, "a.txt", FileWorld.bytes("1234567"));
        assertThat(world.ask(HOST, new ShowStats()))
                .satisfies(
                        stats -> {
                            assertThat(stats.files()).isEqualTo(1);
                            assertThat(stats.fileBytes()).isEqualTo(7);
                        });
    }

    private List<FileRecord> list(@Nullable String name) {
        return world.ask(HOST, new ListStored(name, null, null, 10)).files();
    }

    private Change delete(Id file, boolean dryRun) {
        return world.ask(HOST, new DeleteStored(file, "malware", dryRun));
    }

    private static CreateFile room(long size) {
        return new CreateFile("x", size, null, false);
    }

    private Body newest() {
        return world
                .ask(files.bob, new History(files.conversation, null, null, null, 50))
                .entries()
                .stream()
                .filter(entry -> entry.body() instanceof Body.Recalled)
                .findFirst()
                .orElseThrow()
                .body();
    }
}
