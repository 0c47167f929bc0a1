package chat.parley.client.screen.file;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenCommand.CancelTransfer;
import chat.parley.client.screen.ScreenCommand.ListDirectory;
import chat.parley.client.screen.ScreenCommand.RecognisePath;
import chat.parley.client.screen.ScreenCommand.SendFiles;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.state.transfer.OngoingTransfer;
import chat.parley.client.state.transfer.OngoingTransfer.Direction;
import chat.parley.client.state.transfer.OngoingTransfer.Stage;
import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.client.state.transfer.PathListing;
import chat.parley.client.state.transfer.TransferState;
import chat.parley.client.term.input.Input;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Files on their way, on the main screen.
@Tag("A45")
class SendingFilesTest {
    private static final OngoingTransfer RUNNING =
            new OngoingTransfer(
                    4,
                    Direction.UPLOAD,
                    Stage.RUNNING,
                    "build.log",
                    4_500_000,
                    10_000_000,
                    1_200_000,
                    null);
    private static final OngoingTransfer FAILED =
            new OngoingTransfer(
                    5, Direction.UPLOAD, Stage.FAILED, "a.png", 0, -1, 0, "there is no such file");
    private static final OngoingTransfer WAITING =
            new OngoingTransfer(6, Direction.UPLOAD, Stage.WAITING, "b.png", 0, -1, 0, null);

    private final ScreenStage stage = ScreenStage.talking(caughtUp(3));

    private String written() {
        return ((ChatScreen) stage.screen()).composer().text();
    }

    private static TransferState ongoing(OngoingTransfer... transfers) {
        return new TransferState(
                true, Arrays.asList(transfers), PathListing.NONE, null, "", OpenPrograms.NONE);
    }

    private static TransferState known(PathListing listing, @Nullable String recognised) {
        return new TransferState(true, List.of(), listing, recognised, "", OpenPrograms.NONE);
    }

    @Test
    void theCommandSendsFilesWithWordsAndEmptiesTheLine() {
        stage.type("/file 'my shot.png' /tmp/b.log look here").press("Enter");

        assertThat(stage.commands())
                .contains(
                        new SendFiles(
                                CHAT, List.of("my shot.png", "/tmp/b.log"), "look here", null));
        assertThat(written()).isEmpty();
    }

    @Test
    void overSshThereAreNoFilesAndTheLineStays() {
        stage.with(TransferState.ELSEWHERE).type("/file a.log").press("Enter");

        assertThat(stage.commands()).noneMatch(SendFiles.class::isInstance);
        assertThat(stage.text()).contains("There are no files here: over SSH");
        assertThat(written()).isEqualTo("/file a.log");
    }

    @Test
    void noMoreAreSentThanMayWait() {
        OngoingTransfer[] full =
                Collections.nCopies(TransferState.MOST, WAITING).toArray(OngoingTransfer[]::new);
        stage.with(ongoing(full)).type("/file a.log").press("Enter");

        assertThat(stage.commands()).noneMatch(SendFiles.class::isInstance);
        assertThat(stage.text()).contains("18 files are on their way already");
    }

    @Test
    void aMessageCarriesTenAtMost() {
        stage.type("/file " + "/a ".repeat(11)).press("Enter");

        assertThat(stage.text()).contains("A message carries at most 10 files.");
    }

    @Test
    void progressIsSeenAboveTheLineAndHowToCancel() {
        stage.with(ongoing(RUNNING));

        assertThat(stage.line("build.log"))
                .contains("sending build.log  [####------] 45%")
                .contains("C-o cancels");
        assertThat(stage.size(120, 40).line("build.log"))
                .contains("sending build.log  [####------] 45% / 10.0 MB  1.2 MB/s");
    }

    @Test
    void itIsSaidInOnesLanguageAndInPlainSigns() {
        stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.WIDE))
                .size(120, 40)
                .with(ongoing(RUNNING, FAILED));

        assertThat(stage.text())
                .contains("正在发送 build.log  [####------] 45%", "C-o 取消", "a.png 未发送");
    }

    @Test
    void ofManyTheFirstAreShownAndTheOthersCounted() {
        stage.size(120, 40).with(ongoing(FAILED, RUNNING, WAITING, WAITING, WAITING));

        assertThat(stage.line("a.png"))
                .contains("a.png is not sent: there is no such file")
                .contains("/retry");
        assertThat(stage.line("b.png")).contains("b.png waits").contains("2 more");
    }

    @Test
    void aKeyGivesTheFirstUp() {
        stage.with(ongoing(RUNNING, WAITING)).press("C-o");

        assertThat(stage.commands()).contains(new CancelTransfer(4));
    }

    @Test
    void withoutAnyTheKeySaysSo() {
        assertThat(stage.press("C-o").text()).contains("No file is on its way.");
    }

    @Test
    void whatFailedIsRetriedWithWhatWasRefused() {
        stage.with(ongoing(FAILED)).type("/retry").press("Enter");

        assertThat(stage.commands()).contains(new ScreenCommand.RetryTransfers());
    }

    @Test
    void tabCompletesPathsFromTheDirectoryThatIsBeingWritten() {
        stage.type("/file ~/Pictures/sh");
        assertThat(stage.commands()).contains(new ListDirectory("~/Pictures/"));
        stage.with(
                known(
                        new PathListing("~/Pictures/", List.of(".shadow", "cat.png", "shot 1.png")),
                        null));
        assertThat(stage.text()).contains("shot 1.png").doesNotContain("cat.png", ".shadow");

        stage.press("Tab");

        assertThat(written()).isEqualTo("/file ~/Pictures/shot\\ 1.png ");
    }

    @Test
    void aDirectoryIsGoneIntoWithTab() {
        stage.with(known(new PathListing("", List.of("docs/", "dump.sql")), null))
                .type("/file doc")
                .press("Tab");

        assertThat(written()).isEqualTo("/file docs/");
        assertThat(stage.commands()).contains(new ListDirectory("docs/"));
    }

    @Test
    void severalAreGoneThroughInBothDirections() {
        stage.with(known(new PathListing("", List.of("a", "b", "c")), null)).type("/file ");
        assertThat(stage.press("Tab").screen()).isNotNull();
        assertThat(written()).isEqualTo("/file a ");
        stage.press("Tab");
        assertThat(written()).isEqualTo("/file b ");
        stage.press("Shift-Tab", "Shift-Tab");
        assertThat(written()).isEqualTo("/file c ");
    }

    @Test
    void aPastedPathOfAFileIsOffered() {
        stage.on(new Input.Paste("/tmp/shot.png"));
        assertThat(stage.commands()).contains(new RecognisePath("/tmp/shot.png"));
        stage.with(known(PathListing.NONE, "/tmp/shot.png"));
        assertThat(stage.text()).contains("That is a file: Enter sends it");

        stage.press("Enter");

        assertThat(stage.commands())
                .contains(new SendFiles(CHAT, List.of("/tmp/shot.png"), null, null));
    }

    @Test
    void escKeepsItAsTextWhichIsNoCommand() {
        stage.on(new Input.Paste("/tmp/shot.png"))
                .with(known(PathListing.NONE, "/tmp/shot.png"))
                .press("Esc");
        assertThat(written()).isEqualTo("//tmp/shot.png");

        stage.with(known(PathListing.NONE, null)).press("Enter");

        assertThat(stage.text()).contains("/tmp/shot.png");
        assertThat(stage.commands()).noneMatch(SendFiles.class::isInstance);
    }

    @Test
    void aPasteIntoWordsIsNoFile() {
        stage.type("see ").on(new Input.Paste("/tmp/shot.png"));

        assertThat(stage.commands()).noneMatch(RecognisePath.class::isInstance);
    }
}
