package chat.parley.client.app;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.client.transfer.FileSetting;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.FileRequest.FilePart;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of messages that come to this machine, through the loop of the full screen.
@Tag("A41")
@Tag("A42")
class DownloadingTest extends ChatAppStage {
    private static final byte[] CONTENT = "it works".getBytes(StandardCharsets.UTF_8);

    @TempDir Path home;
    FakeConsole machine;

    @BeforeEach
    void aMessageWithAFile() throws IOException, NoSuchAlgorithmException {
        machine = new FakeConsole(home);
        Files.createDirectory(home.resolve("Downloads"));
        files = setting();
        answerAccount(ClientSimulation.chat(3, 3, 0));
        String data = Base64.getEncoder().encodeToString(CONTENT);
        link.answers(ReadFile.class, _ -> new FilePart(CONTENT.length, data));
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(CONTENT);
        Attachment song =
                new Attachment(
                        new Id(501),
                        AttachmentKind.VOICE,
                        "song.ogg",
                        "audio/ogg",
                        CONTENT.length,
                        HexFormat.of().formatHex(hash),
                        null,
                        null,
                        1_000L,
                        false);
        Body body = new Body.Files(null, List.of(song));
        link.says(pushed(new Entry(CHAT, 4, new Id(1_004), BOB, null, START, body)));
        await().until(() -> shown().contains("song.ogg"));
        type("\u001b[A");
    }

    private FileSetting setting() {
        OpenPrograms programs =
                new OpenPrograms(Map.of("audio", List.of("mpv", "--no-video", "--", "a b")));
        return new FileSetting(machine, "", programs);
    }

    @Test
    void aFileIsSavedWhole() {
        type("w\r");

        Path saved = home.resolve("Downloads/song.ogg");
        await().until(() -> Files.exists(saved));
        assertThat(saved).hasBinaryContent(CONTENT);
    }

    @Test
    void itIsNeverSavedOverAnother() throws IOException {
        Path there = Files.writeString(home.resolve("Downloads/song.ogg"), "mine");

        type("w\r");

        await().until(() -> shown().contains("saved:"));
        assertThat(there).hasContent("mine");
    }

    @Test
    void whatIsOpenedIsItsOwnersAloneAndGoneInTheEnd() throws Exception {
        type("o");

        await().until(() -> !machine.launched().isEmpty());
        Map.Entry<Path, List<String>> opened = machine.launched().entrySet().iterator().next();
        Path file = opened.getKey();
        assertThat(opened.getValue()).containsExactly("mpv", "--no-video", "--", "a b");
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(file.getFileName()).hasToString("1-song.ogg");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");

        keys.close();
        running.join(5_000);

        assertThat(file.getParent()).doesNotExist();
    }
}
