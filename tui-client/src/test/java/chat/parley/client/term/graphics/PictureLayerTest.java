package chat.parley.client.term.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PictureLayerTest {
    private static final Pattern TRANSMISSION = Pattern.compile("a=t,f=32");

    private final Random random = new Random(21);
    private final PictureLayer layer = new PictureLayer();
    private final Raster picture = noise();

    @Test
    void aTerminalThatTakesNoPixelsIsSentNone() {
        assertThat(layer.concerns(List.of(at(3, 4)))).isFalse();
    }

    @Test
    void sixelsAreDrawnWhereThePictureIsToStandAndTheCursorComesBack() {
        layer.speaks(GraphicsProtocol.SIXEL);
        layer.measured(new CellSize(8, 16));
        assertThat(layer.update(List.of(at(3, 4)), false))
                .startsWith("\u001b7\u001b[0m\u001b[5;4H\u001bP")
                .contains("\"1;1;16;16")
                .endsWith("\u001b\\\u001b8");
    }

    @Test
    void whatStandsIsNotSentAgain() {
        layer.speaks(GraphicsProtocol.SIXEL);
        layer.update(List.of(at(3, 4)), false);
        assertThat(layer.needsRepaint(List.of(at(3, 4)))).isFalse();
        assertThat(layer.update(List.of(at(3, 4)), false)).isEmpty();
    }

    @Test
    void sixelsThatMoveTakeAllCellsWithThem() {
        layer.speaks(GraphicsProtocol.SIXEL);
        layer.update(List.of(at(3, 4)), false);
        assertThat(layer.needsRepaint(List.of(at(3, 5)))).isTrue();
        assertThat(layer.needsRepaint(List.of())).isTrue();
    }

    @Test
    void kittyIsSentThePixelsOnceAndThenOnlyWhereTheyStand() {
        layer.speaks(GraphicsProtocol.SIXEL);
        layer.speaks(GraphicsProtocol.KITTY);
        assertThat(layer.update(List.of(at(3, 4)), false)).contains("a=t,f=32", "a=p,i=5242880");
        assertThat(layer.needsRepaint(List.of(at(3, 5)))).isFalse();
        assertThat(layer.update(List.of(at(3, 5)), false))
                .isEqualTo(
                        "\u001b_Ga=d,d=i,i=5242880,q=2\u001b\\"
                                + "\u001b7\u001b[0m\u001b[6;4H"
                                + "\u001b_Ga=p,i=5242880,c=2,r=1,C=1,q=2\u001b\\\u001b8");
    }

    @Test
    void afterTheTerminalWasWipedThePixelsAreSentAnew() {
        layer.speaks(GraphicsProtocol.KITTY);
        layer.update(List.of(at(3, 4)), false);
        assertThat(layer.update(List.of(at(3, 4)), true)).contains("d=I,i=5242880", "a=t,f=32");
    }

    @Test
    void theTerminalKeepsNoMoreThanSixteenPictures() {
        layer.speaks(GraphicsProtocol.KITTY);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            all.append(layer.update(List.of(new PlacedPicture(noise(), 0, 0, 2, 1)), false));
        }
        assertThat(TRANSMISSION.matcher(all).results()).hasSize(20);
        assertThat(Pattern.compile("d=I").matcher(all).results()).hasSize(4);
    }

    @Test
    void aCellThatCannotBeIsPassedOver() {
        layer.measured(new CellSize(0, 16));
        layer.measured(new CellSize(9_999, 16));
        assertThat(layer.cell()).isEqualTo(CellSize.USUAL);
    }

    private PlacedPicture at(int column, int row) {
        return new PlacedPicture(picture, column, row, 2, 1);
    }

    private Raster noise() {
        return new Raster(6, 6, random.ints(36).toArray());
    }
}
