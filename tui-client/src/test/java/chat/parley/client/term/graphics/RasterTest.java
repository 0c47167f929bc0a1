package chat.parley.client.term.graphics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    @Test
    void aSmallerPictureHasTheMeansOfItsPixels() {
        Raster small = new Raster(2, 2, new int[] {WHITE, BLACK, BLACK, WHITE}).scaled(1, 1);
        assertThat(small.at(0, 0)).isEqualTo(0xff7f7f7f);
    }

    @Test
    void aLargerPictureRepeatsItsPixels() {
        Raster large = new Raster(2, 1, new int[] {WHITE, BLACK}).scaled(4, 2);
        assertThat(new int[] {large.at(0, 0), large.at(1, 1), large.at(2, 0), large.at(3, 1)})
                .containsExactly(WHITE, WHITE, BLACK, BLACK);
    }

    @Test
    void whatCannotBeSeenHasNoPartInTheMean() {
        Raster small = new Raster(2, 1, new int[] {WHITE, 0x00ff0000}).scaled(1, 1);
        assertThat(small.at(0, 0)).isEqualTo(0x7fffffff);
    }

    @Test
    void aBackgroundShinesThrough() {
        Raster flat = new Raster(2, 1, new int[] {0x00ffffff, 0x80ffffff}).on(0x0000ff);
        assertThat(flat.at(0, 0)).isEqualTo(0xff0000ff);
        assertThat(flat.at(1, 0)).isEqualTo(0xff8080ff);
    }

    @Test
    void sidesThatArePixelsTooFewAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Raster(2, 2, new int[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Raster(0, 2, new int[0]));
    }
}
