package chat.parley.client.app;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.client.transfer.FileSetting;
import chat.parley.kit.fake.FakeConsole;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are sent from the full screen, through its loop.
@Tag("A45")
class UploadingTest extends ChatAppStage {
    private static final Id FILE = new Id(700);
    private static final String CONTENT = "0123456789".repeat(10_000);

    @TempDir Path home;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

    /// What the server says to a part instead of storing it.
    private volatile @Nullable Reason refusal;

    @BeforeEach
    void aFileAndAServer() throws IOException {
        Files.writeString(home.resolve("build.log"), CONTENT);
        files = new FileSetting(new FakeConsole(home), "", OpenPrograms.NONE);
        answerAccount(ClientSimulation.chat(3, 3, 0));
        link.answers(CreateFile.class, asked -> progress(false));
        link.answers(ShowProgress.class, _ -> progress(arrived.size() == CONTENT.length()));
        link.answers(WriteFile.class, this::write);
        link.answers(DiscardFile.class, _ -> new Done());
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));
    }

    private synchronized FileProgress write(WriteFile part) {
        Reason no = refusal;
        if (no != null && arrived.size() > 0) {
            throw new Refused(no);
        }
        arrived.writeBytes(Base64.getDecoder().decode(part.data()));
        return progress(arrived.size() == CONTENT.length());
    }

    private FileProgress progress(boolean whole) {
        return new FileProgress(
                FILE, (long) CONTENT.length(), arrived.size(), whole ? attachment() : null);
    }

    private static Attachment attachment() {
        return new Attachment(
                FILE,
                AttachmentKind.FILE,
                "build.log",
                "text/plain",
                CONTENT.length(),
                "0".repeat(64),
                null,
                null,
                null,
                false);
    }

    private Optional<Send> sent() {
        return link.asked().stream()
                .filter(Send.class::isInstance)
                .map(Send.class::cast)
                .findFirst();
    }

    @Test
    void aFileIsUploadedAndThenTheMessageIsSentAsAnyOther() {
        type("/file ~/build.log it failed\r");

        await().until(() -> sent().isPresent());
        Send send = sent().orElseThrow();
        assertThat(send.conversation()).isEqualTo(CHAT);
        assertThat(send.body()).isEqualTo(new Body.Files("it failed", List.of(attachment())));
        assertThat(arrived.toString(StandardCharsets.UTF_8)).isEqualTo(CONTENT);
    }

    @Test
    void whatFailedSaysWhyAndGoesOnFromWhereItWas() {
        refusal = Reason.FORBIDDEN;
        type("/file ~/build.log\r");
        await().until(() -> shown().contains("sent:"));
        assertThat(sent()).isEmpty();

        refusal = null;
        type("/retry\r");

        await().until(() -> sent().isPresent());
        assertThat(arrived.toString(StandardCharsets.UTF_8)).isEqualTo(CONTENT);
        assertThat(link.asked()).filteredOn(CreateFile.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsGivenUpIsForgottenByTheServer() {
        refusal = Reason.FORBIDDEN;
        type("/file ~/build.log\r");
        await().until(() -> shown().contains("sent:"));

        type("\u000f");

        await().until(() -> link.asked().contains(new DiscardFile(FILE)));
        assertThat(sent()).isEmpty();
    }

    @Test
    void aLostConnectionIsWaitedThrough() {
        link.says(
                new LinkEvent.StateChanged(
                        new LinkState.Waiting(clock.instant(), Sentence.quoted("away"))));
        type("/file ~/build.log\r");
        await().until(() -> shown().contains("sending"));
        assertThat(link.asked()).noneMatch(CreateFile.class::isInstance);

        link.says(ready(new Id(7)));

        await().until(() -> sent().isPresent());
    }

    @Test
    void aFileThatIsNotThereIsToldOf() {
        type("/file ~/nothing.log\r");

        await().until(() -> shown().contains("such"));
        assertThat(link.asked()).noneMatch(CreateFile.class::isInstance);
    }

    @Test
    void pathsAreCompletedFromTheDisk() {
        type("/file ~/bui");
        await().until(() -> shown().contains("ld.log"));

        type("\t\r");

        await().until(() -> sent().isPresent());
    }

    @Test
    void aPastedPathIsRecognised() {
        type("\u001b[200~" + home.resolve("build.log") + "\u001b[201~");
        await().until(() -> shown().contains("sends"));

        type("\r");

        await().until(() -> sent().isPresent());
    }
}
