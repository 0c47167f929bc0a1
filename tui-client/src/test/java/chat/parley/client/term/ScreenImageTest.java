package chat.parley.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.term.color.Color;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreenImageTest {
    @Test
    void everyCellIsDrawnInItsPlaceAndColour(@TempDir Path folder) throws IOException {
        Grid grid = new Grid(40, 3);
        Painter painter = new Painter(grid, new Widths(Ambiguous.NARROW));
        painter.text(0, 0, "┌── #ops 运维值班 ──┐ 👍🏽 👨‍👩‍👧 🇨🇳 ❤️ ✅", Style.PLAIN);
        painter.text(0, 1, "收到。今晚 22:00？", Style.PLAIN.fg(Color.rgb(0x7aa2f7)).bold());
        painter.text(39, 2, " ", Style.PLAIN.bg(Color.rgb(0xff0000)));
        Path file = folder.resolve("screens/screen.png");
        new ScreenImage().write(grid, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(40 * 10 + 24);
        assertThat(image.getRGB(12 + 39 * 10 + 5, 12 + 2 * 20 + 10) & 0xffffff).isEqualTo(0xff0000);
        assertThat(image.getRGB(12 + 30 * 10 + 5, 12 + 2 * 20 + 10)).isNotEqualTo(0xff0000);
    }
}
