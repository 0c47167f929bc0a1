package chat.parley.client.screen.message;

import static chat.parley.client.screen.message.ChangedMessagesTest.push;
import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chat.parley.client.picture.CellPicture;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.picture.PictureShelf.Coming;
import chat.parley.client.picture.PictureShelf.Missing;
import chat.parley.client.picture.PictureShelf.Ready;
import chat.parley.client.picture.PictureShelf.Shown;
import chat.parley.client.screen.ScreenCommand.FetchPictures;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.PlacedPicture;
import chat.parley.client.term.graphics.Raster;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures in messages, on the screen.
@Tag("A41")
@Tag("C36")
class PictureMessagesTest {
    private static final Id SHOT = new Id(501);
    private static final Attachment PICTURE = attachment("shot.png", true);
    private static final Attachment LOG = attachment("build.log", false);
    private static final Raster RED = red(320, 240);

    private final ScreenStage stage = ScreenStage.talking(caughtUp(3));

    @Test
    void aPictureIsALineUntilItIsUnfolded() {
        stage.happens(push(files(BOB, PICTURE)));
        assertThat(stage.text()).contains("[picture] shot.png (800×600, 1.2 MB)");
        assertThat(stage.press("Up").text()).contains("Enter, Space unfold");
    }

    @Test
    void unfoldingFetchesItAndSaysSo() {
        stage.happens(push(files(BOB, LOG, PICTURE))).press("Up", "Enter");
        assertThat(stage.commands()).contains(new FetchPictures(List.of(PICTURE)));
        assertThat(stage.with(shelf(new Coming())).text()).contains("fetching the picture …");
    }

    @Test
    void whatCannotBeShownIsSaidInOnesLanguage() {
        stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        stage.happens(push(files(BOB, PICTURE))).press("Up", "Enter").with(shelf(new Missing()));
        assertThat(stage.text()).contains("[图片] shot.png", "无法显示这张图片。");
    }

    @Test
    void itIsDrawnBelowItsNameInCellsAndOverThemInPixels() {
        stage.happens(push(files(BOB, PICTURE))).press("Up", "Enter").with(shelf(new Ready(RED)));
        assertThat(stage.grid().pictures())
                .singleElement()
                .satisfies(
                        placed -> {
                            assertThat(placed.picture()).isSameAs(RED);
                            assertThat(placed.rows()).isBetween(10, 14);
                            assertThat(stage.lines())
                                    .filteredOn(line -> line.contains("▀▀▀"))
                                    .hasSize(placed.rows());
                        });
    }

    @Test
    void ofAPictureThatReachesOutOfViewTheRestIsDrawnInCells() {
        stage.happens(push(files(ALICE, PICTURE))).press("Up", "Enter").with(shelf(new Ready(RED)));
        stage.press("Esc").happens(push(text(5))).happens(push(text(6)));
        assertThat(stage.text()).contains("▀▀▀");
        assertThat(stage.grid().pictures()).isEmpty();
    }

    @Test
    void aSmallPictureIsNotDrawnLarger() {
        stage.happens(push(files(BOB, PICTURE)))
                .press("Up", "Enter")
                .with(shelf(new Ready(red(4, 4))));
        assertThat(stage.grid().pictures())
                .extracting(PlacedPicture::columns, PlacedPicture::rows)
                .containsExactly(tuple(4, 2));
    }

    @Test
    void aFileThatIsNoPictureHasNothingToUnfold() {
        stage.happens(push(files(BOB, LOG)));
        assertThat(stage.press("Up", "Enter").text()).contains("That cannot be done");
    }

    private static PictureShelf shelf(Shown shown) {
        return new PictureShelf(
                Map.of(SHOT, shown), new CellPicture(ColorDepth.TRUECOLOR, true), CellSize.USUAL);
    }

    private static Raster red(int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xffff0000);
        return new Raster(width, height, pixels);
    }

    private static Attachment attachment(String name, boolean preview) {
        return new Attachment(
                preview ? SHOT : new Id(502),
                preview ? AttachmentKind.IMAGE : AttachmentKind.FILE,
                name,
                preview ? "image/png" : "text/plain",
                1_200_000,
                "0".repeat(64),
                preview ? 800L : null,
                preview ? 600L : null,
                null,
                preview);
    }

    private static Entry text(long seq) {
        return new Entry(
                CHAT,
                seq,
                new Id(1_000 + seq),
                BOB,
                null,
                START.plusSeconds(seq),
                new Body.Text("more, ".repeat(20)));
    }

    private static Entry files(Profile sender, Attachment... files) {
        return new Entry(
                CHAT,
                4,
                new Id(1_004),
                sender,
                null,
                START.plusSeconds(4),
                new Body.Files(null, List.of(files)));
    }
}
