package chat.parley.server.file.media;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.body.AttachmentKind;
import chat.parley.server.file.media.MediaInfo.Extent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C36")
class MediaReaderTest {
    @TempDir private Path directory;
    private final MediaReader reader = new MediaReader();
    private final Previews previews = new Previews();

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("1"), content);
    }

    private MediaInfo read(byte[] content) throws IOException {
        return reader.read(file(content), false);
    }

    private static byte[] picture(String form, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF0000);
        ImageIO.write(image, form, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void aPictureTellsHowLargeItIs(String form) throws IOException {
        MediaInfo info = read(picture(form, 641, 480));

        assertThat(info.type()).isEqualTo("image/" + form);
        assertThat(info.kind()).isEqualTo(AttachmentKind.IMAGE);
        assertThat(info.extent()).isEqualTo(new Extent(641, 480));
    }

    @Test
    void aSoundTellsHowLongItIsAndIsAVoiceIfItWasSpoken() throws IOException {
        AudioFormat format = new AudioFormat(8000, 8, 1, false, false);
        ByteArrayOutputStream wave = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[12_000]), format, 12_000),
                AudioFileFormat.Type.WAVE,
                wave);

        assertThat(read(wave.toByteArray()))
                .isEqualTo(
                        new MediaInfo(
                                AttachmentKind.AUDIO,
                                "audio/vnd.wave",
                                null,
                                Duration.ofMillis(1500)));
        assertThat(reader.read(file(wave.toByteArray()), true).kind())
                .isEqualTo(AttachmentKind.VOICE);
    }

    @Test
    void aVideoTellsHowLongItIs() throws IOException {
        assertThat(read(video(100)))
                .isEqualTo(
                        new MediaInfo(
                                AttachmentKind.VIDEO, "video/mp4", null, Duration.ofMillis(2500)));
    }

    @Test
    void aVideoTellsHowLargeItIsAtItsEndToo() throws IOException {
        ByteBuffer track = ByteBuffer.allocate(8 + 84);
        track.putInt(8 + 84).put(ascii("tkhd")).position(8 + 76);
        track.putInt(1920 << 16).putInt(1080 << 16);
        ByteBuffer film = ByteBuffer.allocate(20 + 5000 + 16 + 92);
        film.putInt(20).put(ascii("ftypmp42")).putInt(0).put(ascii("mp42"));
        film.putInt(5000).put(ascii("mdat")).position(20 + 5000);
        film.putInt(16 + 92).put(ascii("moov")).putInt(8 + 92).put(ascii("trak"));
        film.put(track.array());

        assertThat(read(film.array()).extent()).isEqualTo(new Extent(1920, 1080));
    }

    @Test
    void filmsMadeUpByChanceAreFilesAtLeast() throws IOException {
        byte[] whole = video(100);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 8; j++) {
                broken[random.nextInt(16, broken.length)] = (byte) random.nextInt();
            }
            assertThat(read(broken).kind()).isEqualTo(AttachmentKind.VIDEO);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the fields behind the chunk's head, in hexadecimal digits
        "VP8X, 00000000 7f0200 df0100",
        "'VP8 ', 00000000 9d01 8002 e001",
        "VP8L, 2f 7fc27700 00000000"
    })
    void aPictureInWebpTellsHowLargeItIs(String chunk, String fields) throws IOException {
        byte[] rest = HexFormat.of().parseHex(fields.replace(" ", ""));
        ByteBuffer picture = ByteBuffer.allocate(64);
        picture.put(ascii("RIFF")).putInt(0).put(ascii("WEBP" + chunk)).putInt(0).put(rest);

        assertThat(read(picture.array()))
                .isEqualTo(
                        new MediaInfo(
                                AttachmentKind.IMAGE, "image/webp", new Extent(640, 480), null));
    }

    /// A film without pictures, of two and a half seconds.
    ///
    /// @param headerBytes what its header says that it has
    private static byte[] video(int headerBytes) {
        ByteBuffer film = ByteBuffer.allocate(200);
        film.putInt(20).put(ascii("ftypmp42")).putInt(0).put(ascii("mp42"));
        film.putInt(8 + 8 + 100).put(ascii("moov"));
        film.putInt(8 + headerBytes).put(ascii("mvhd"));
        film.putInt(0).putInt(0).putInt(0).putInt(1000).putInt(2500);
        return film.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        assertThat(read(ascii("just some words\n")).type()).isEqualTo("text/plain");
        assertThat(read(ascii("<!DOCTYPE html><html><script>alert(1)</script></html>")))
                .isEqualTo(new MediaInfo(AttachmentKind.FILE, "text/html", null, null));
        assertThat(read(new byte[0]).kind()).isEqualTo(AttachmentKind.FILE);
    }

    @Test
    void whatADocumentRefersToIsNotReadNorUnfolded() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [");
        laughs.append("<!ENTITY e SYSTEM \"file:///dev/zero\"><!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String one = "&l" + (i - 1) + ";";
            laughs.append("<!ENTITY l" + i + " \"" + one + one + "\">");
        }
        laughs.append("]><a>&l29;&e;</a>");

        assertThat(read(ascii(laughs.toString())).kind()).isEqualTo(AttachmentKind.FILE);
    }

    @Test
    void aFilmThatClaimsMoreThanThereIsTellsNothing() throws IOException {
        assertThat(read(video(Integer.MAX_VALUE - 8)).kind()).isEqualTo(AttachmentKind.VIDEO);
        assertThat(read(video(1 << 28)).duration()).isNull();
    }

    @Test
    void brokenPicturesAreFilesWithoutASize() throws IOException {
        byte[] whole = picture("png", 300, 300);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(16, whole.length));
            for (int j = 0; j < 20; j++) {
                broken[random.nextInt(8, broken.length)] = (byte) random.nextInt();
            }
            assertThat(read(broken).kind()).isEqualTo(AttachmentKind.IMAGE);
            previews.of(file(broken), "image/png")
                    .ifPresent(small -> assertThat(small).isNotEmpty());
        }
    }

    @Test
    void aSmallPictureHasTheShapeOfTheLargeOne() throws IOException {
        BufferedImage small = decoded(preview(picture("png", 3000, 1000)));

        assertThat(small.getWidth()).isEqualTo(Previews.SIDE);
        assertThat(small.getHeight()).isBetween(105, 108);
        assertThat(decoded(preview(picture("png", 20, 10))).getWidth()).isEqualTo(20);
    }

    private Optional<byte[]> preview(byte[] content) throws IOException {
        return previews.of(file(content), "image/png");
    }

    private static BufferedImage decoded(Optional<byte[]> png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png.orElseThrow()));
    }

    @Test
    void aPictureThatClaimsToBeHugeHasNoSmallOne() throws IOException {
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(preview(bomb)).isEmpty();

        ByteBuffer.wrap(bomb).putInt(16, 100_000_000).putInt(20, 1);
        assertThat(preview(bomb)).isEmpty();
        assertThat(preview(ascii("no picture"))).isEmpty();
    }
}
