package chat.parley.client.state.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which program a file is opened with.
@Tag("A42")
class OpenProgramsTest {
    private final OpenPrograms programs =
            new OpenPrograms(
                    Map.of(
                            "application/pdf", List.of("zathura"),
                            "text/*", List.of("gvim", "-R"),
                            "audio", List.of("mpv", "--no-video"),
                            "file", List.of("xdg-open")));

    private static Attachment file(AttachmentKind kind, String type) {
        return new Attachment(
                new Id(1), kind, "a", type, 1, "0".repeat(64), null, null, null, false);
    }

    @Test
    void theMediaTypeCountsMoreThanTheKind() {
        assertThat(programs.of(file(AttachmentKind.FILE, "application/pdf")))
                .contains(List.of("zathura"));
        assertThat(programs.of(file(AttachmentKind.FILE, "text/x-log")))
                .contains(List.of("gvim", "-R"));
        assertThat(programs.of(file(AttachmentKind.FILE, "application/zip")))
                .contains(List.of("xdg-open"));
    }

    @Test
    void whatWasSpokenIsSound() {
        assertThat(programs.of(file(AttachmentKind.VOICE, "audio/ogg")))
                .contains(List.of("mpv", "--no-video"));
    }

    @Test
    void forOtherKindsThereIsNone() {
        assertThat(programs.of(file(AttachmentKind.IMAGE, "image/png"))).isEmpty();
    }

    @Test
    void aCommandIsReadInWords() {
        assertThat(WrittenPath.words(" mpv  '--title=a b' c\\ d "))
                .containsExactly("mpv", "--title=a b", "c d");
    }
}
