package chat.parley.client.picture;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.graphics.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureDecoderTest {
    private static final int WIDTH_IN_PNG = 16;
    private static final int HEADER_BYTES = 17;

    @Test
    void aPictureHasItsPixels() throws IOException {
        Raster picture = PictureDecoder.decode(png(3, 2)).orElseThrow();
        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.height()).isEqualTo(2);
        assertThat(picture.at(2, 1)).isEqualTo(0xff020100);
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(PictureDecoder.decode(new byte[0])).isEmpty();
        assertThat(PictureDecoder.decode("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /// Its header says so, though nothing of the kind follows.
    @Test
    void aPictureThatSaysItIsHugeIsNotLookedAt() throws IOException {
        byte[] png = png(3, 2);
        ByteBuffer.wrap(png).putInt(WIDTH_IN_PNG, 60_000).putInt(WIDTH_IN_PNG + 4, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, WIDTH_IN_PNG - 4, HEADER_BYTES);
        ByteBuffer.wrap(png).putInt(WIDTH_IN_PNG - 4 + HEADER_BYTES, (int) sum.getValue());
        assertThat(PictureDecoder.decode(png)).isEmpty();
    }

    @Test
    void brokenOnesAreNoneOrWhatIsLeftOfThem() throws IOException {
        byte[] whole = png(40, 40);
        Random random = new Random(31);
        int read = 0;
        for (int round = 0; round < 300; round++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = 0; i < 3; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            read += PictureDecoder.decode(broken).isPresent() ? 1 : 0;
        }
        assertThat(read).isLessThan(300);
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xff000000 | (x << 16) | (y << 8));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
