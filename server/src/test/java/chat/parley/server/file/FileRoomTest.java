package chat.parley.server.file;

import static chat.parley.server.file.FileWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.server.session.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A45")
@Tag("W22")
class FileRoomTest {
    private static final String PART = Base64.getEncoder().encodeToString(new byte[40_000]);

    @TempDir private Path directory;
    private FileWorld files;

    @BeforeEach
    void open() {
        files =
                new FileWorld(
                        directory,
                        Map.of(
                                "files.largest", "150000",
                                "files.account-bytes", "100000",
                                "files.total-bytes", "220000"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    private Reason refused(Caller who, Long size) {
        return files.world.refusal(who, new CreateFile("a", size, null, false));
    }

    private long used() {
        return files.world.database.read(FileTable::bytes);
    }

    @Test
    void whatIsAnnouncedCountsAtOnce() {
        Id file = files.create(files.alice, "a", 60_000);

        assertThat(refused(files.alice, 40_001L)).isEqualTo(Reason.NO_ROOM);
        files.create(files.bob, "b", 100_000);
        files.world.ask(files.alice, new DiscardFile(file));

        files.create(files.alice, "a", 100_000);
        assertThat(used()).isEqualTo(200_000);
    }

    @Test
    void whatIsNotAnnouncedCountsAsItComes() {
        Id file = files.world.ask(files.alice, new CreateFile("a", null, null, false)).file();
        files.world.ask(files.alice, new WriteFile(file, 0, PART, false));
        files.world.ask(files.alice, new WriteFile(file, 40_000, PART, false));

        assertThat(files.world.refusal(files.alice, new WriteFile(file, 80_000, PART, false)))
                .isEqualTo(Reason.NO_ROOM);
        assertThat(refused(files.alice, 20_001L)).isEqualTo(Reason.NO_ROOM);
        files.world.ask(files.alice, new WriteFile(file, 80_000, "", true));

        assertThat(used()).isEqualTo(80_000);
    }

    @Test
    void allFilesTogetherHaveTheirRoom() {
        files.create(files.alice, "a", 100_000);
        files.create(files.bob, "b", 100_000);

        assertThat(refused(files.zoe, 20_001L)).isEqualTo(Reason.NO_ROOM);
        files.create(files.zoe, "z", 20_000);
    }

    @Test
    void whatIsRecalledGivesItsRoomBack() {
        Attachment file = files.upload(files.alice, "a", bytes("hello"));
        Sent sent = files.send(files.alice, null, file);
        files.send(files.alice, null, file);
        assertThat(used()).isEqualTo(10);

        files.world.ask(files.alice, new RecallMessage(files.conversation, sent.seq()));

        assertThat(used()).isEqualTo(5);
    }

    @Test
    void noFileIsLongerThanTheHostAllows() {
        Id file = files.world.ask(files.alice, new CreateFile("a", null, null, false)).file();

        assertThat(refused(files.alice, 150_001L)).isEqualTo(Reason.TOO_LARGE);
        assertThat(files.world.refusal(files.alice, new WriteFile(file, 120_000, PART, false)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aHundredFilesOfAnAccountWaitToBeSent() {
        for (int i = 0; i < Uploads.MOST_UNSENT; i++) {
            files.create(files.alice, "a", 1);
        }

        assertThat(refused(files.alice, 1L)).isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void noneAreTakenWhereTheHostWantsNone() throws IOException {
        Path elsewhere = java.nio.file.Files.createDirectory(directory.resolve("without"));
        try (FileWorld without = new FileWorld(elsewhere, Map.of("files.enabled", "false"))) {
            assertThat(without.world.refusal(without.alice, new CreateFile("a", 1L, null, false)))
                    .isEqualTo(Reason.FORBIDDEN);
        }
    }
}
