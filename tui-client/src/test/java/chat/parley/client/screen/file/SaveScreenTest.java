package chat.parley.client.screen.file;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand.ListDirectory;
import chat.parley.client.screen.ScreenCommand.OpenFile;
import chat.parley.client.screen.ScreenCommand.SaveFile;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.client.state.transfer.PathListing;
import chat.parley.client.state.transfer.TransferState;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The files of a message that are to be saved.
@Tag("A41")
@Tag("A42")
class SaveScreenTest {
    private static final Attachment LOG = attachment(501, "build.log");
    private static final Attachment HOSTILE = attachment(502, "../../.bashrc\u202e");

    private final ScreenStage stage = ScreenStage.talking(caughtUp(3));

    private static Attachment attachment(long id, String name) {
        return new Attachment(
                new Id(id),
                AttachmentKind.FILE,
                name,
                "text/plain",
                1_200_000,
                "0".repeat(64),
                null,
                null,
                null,
                false);
    }

    private ScreenStage selected(Attachment... files) {
        Body body = new Body.Files("look", List.of(files));
        Entry entry = new Entry(CHAT, 4, new Id(1_004), BOB, null, START, body);
        LinkEvent pushed = new LinkEvent.Pushed(new Event.EntryPosted(entry));
        return stage.happens(new ClientEvent.Linked(pushed)).press("Up");
    }

    private static TransferState knowing(PathListing listing) {
        return new TransferState(true, List.of(), listing, null, "~/Downloads/", OpenPrograms.NONE);
    }

    @Test
    void aKeyAsksWhereToAndOffersTheUsualPlace() {
        selected(LOG).with(knowing(PathListing.NONE)).type("w");

        assertThat(stage.text())
                .contains("Save a file", "build.log (1.2 MB)", "as    ~/Downloads/build.log");
        assertThat(stage.commands()).contains(new ListDirectory("~/Downloads/"));

        stage.press("Enter");

        assertThat(stage.commands()).contains(new SaveFile(LOG, "~/Downloads/build.log"));
        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void severalAreAskedForOneAfterTheOtherAndNamesAreCleaned() {
        selected(LOG, HOSTILE).with(knowing(PathListing.NONE)).type("w").press("Enter");
        assertThat(stage.text()).contains("as    ~/Downloads/bashrc");

        stage.press("Enter");

        assertThat(stage.commands()).contains(new SaveFile(HOSTILE, "~/Downloads/bashrc"));
        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void whoNamesADirectoryMeansTheFilesOwnNameInIt() {
        selected(LOG).with(knowing(PathListing.NONE)).type("w").press("C-u").type("/tmp/");

        stage.press("Enter");

        assertThat(stage.commands()).contains(new SaveFile(LOG, "/tmp/build.log"));
    }

    @Test
    void tabCompletesThePath() {
        selected(LOG).with(knowing(PathListing.NONE)).type("w").press("C-u").type("~/De");
        assertThat(stage.commands()).contains(new ListDirectory("~/"));

        stage.with(knowing(new PathListing("~/", List.of("Desk top/", "music/")))).press("Tab");

        assertThat(stage.text()).contains("as    ~/Desk top/");
    }

    @Test
    void itIsSaidInOnesLanguageAndEscLeaves() {
        stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        selected(LOG).with(knowing(PathListing.NONE)).type("w");
        assertThat(stage.text()).contains("保存文件", "存为");

        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
        assertThat(stage.commands()).noneMatch(SaveFile.class::isInstance);
    }

    @Test
    void overSshThereIsNowhereToSaveTo() {
        selected(LOG).with(TransferState.ELSEWHERE).type("w");

        assertThat(stage.text()).contains("There are no files here: over SSH, save it");
    }

    @Test
    void aFileIsOpenedWithTheProgramThatIsSet() {
        OpenPrograms programs = new OpenPrograms(Map.of("text/*", List.of("gvim")));
        selected(LOG)
                .with(new TransferState(true, List.of(), PathListing.NONE, null, "", programs))
                .type("o");

        assertThat(stage.commands()).contains(new OpenFile(LOG));
    }

    @Test
    void withoutOneItIsSaidHowToSetIt() {
        selected(LOG).type("o");

        assertThat(stage.commands()).noneMatch(OpenFile.class::isInstance);
        assertThat(stage.text()).contains("No program for file is set");
    }

    @Test
    void whereItWasSavedIsSaid() {
        stage.happens(new ClientEvent.FileSaved("~/Downloads/build.log"));

        assertThat(stage.text()).contains("Saved as ~/Downloads/build.log");
    }

    @Test
    void aMessageWithoutFilesHasNoneToSave() {
        assertThat(stage.press("Up").type("w").text()).contains("That cannot be done");
    }
}
