package chat.parley.client.picture;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.StyledLine.Piece;
import chat.parley.client.term.Style;
import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellPictureTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final int NOTHING = 0;

    @Test
    void twoPixelsStandInACell() {
        assertThat(pieces(ColorDepth.TRUECOLOR, true, 1, 2, RED, BLUE))
                .containsExactly(
                        new Piece(
                                5,
                                "▀",
                                Style.PLAIN.fg(Color.rgb(0xff0000)).bg(Color.rgb(0x0000ff))));
    }

    @Test
    void whatLooksTheSameIsOnePiece() {
        assertThat(pieces(ColorDepth.TRUECOLOR, true, 3, 2, RED, RED, BLUE, RED, RED, BLUE))
                .extracting(Piece::text)
                .containsExactly("▀▀", "▀");
    }

    @Test
    void whatCannotBeSeenIsTheTerminalsOwn() {
        assertThat(
                        pieces(
                                ColorDepth.TRUECOLOR,
                                true,
                                3,
                                2,
                                RED,
                                NOTHING,
                                NOTHING,
                                NOTHING,
                                BLUE,
                                NOTHING))
                .containsExactly(
                        new Piece(5, "▀", Style.PLAIN.fg(Color.rgb(0xff0000))),
                        new Piece(6, "▄", Style.PLAIN.fg(Color.rgb(0x0000ff))),
                        new Piece(7, " ", Style.PLAIN));
    }

    @Test
    void coloursAreThoseThatTheTerminalHas() {
        assertThat(pieces(ColorDepth.INDEXED256, true, 1, 2, RED, BLUE))
                .extracting(Piece::style)
                .containsExactly(Style.PLAIN.fg(Color.indexed(196)).bg(Color.indexed(21)));
    }

    @Test
    void whereHalfABlockIsWideAPixelIsACell() {
        assertThat(pieces(ColorDepth.ANSI16, false, 2, 1, RED, BLUE))
                .extracting(Piece::text)
                .containsExactly(" ", " ");
    }

    @Test
    void withoutColoursItIsDrawnInSigns() {
        assertThat(
                        pieces(
                                ColorDepth.NONE,
                                true,
                                4,
                                1,
                                0xff000000,
                                0xff555555,
                                0xffaaaaaa,
                                0xffffffff))
                .containsExactly(new Piece(5, " -*@", Style.PLAIN));
    }

    @Test
    void aPictureFillsWhatThereIsInItsProportions() {
        CellExtent most = new CellExtent(40, 10);
        assertThat(CellExtent.of(blank(320, 240), most, CellSize.USUAL))
                .isEqualTo(new CellExtent(27, 10));
        assertThat(CellExtent.of(blank(320, 20), most, CellSize.USUAL))
                .isEqualTo(new CellExtent(40, 1));
        assertThat(CellExtent.of(blank(8, 8), most, CellSize.USUAL))
                .isEqualTo(new CellExtent(8, 4));
        assertThat(CellExtent.of(blank(1, 320), most, CellSize.USUAL))
                .isEqualTo(new CellExtent(1, 10));
    }

    private static List<Piece> pieces(
            ColorDepth colors, boolean halves, int width, int height, int... pixels) {
        int rows = halves && colors != ColorDepth.NONE ? height / 2 : height;
        return new CellPicture(colors, halves)
                .lines(new Raster(width, height, pixels), new CellExtent(width, rows), 5)
                .getFirst()
                .pieces();
    }

    private static Raster blank(int width, int height) {
        return new Raster(width, height, new int[width * height]);
    }
}
