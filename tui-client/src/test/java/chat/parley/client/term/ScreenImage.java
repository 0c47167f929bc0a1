package chat.parley.client.term;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/// A grid as a picture, for the documentation: each cell drawn in its place with the first font
/// that has its character. Java draws no colour emoji: they come from a monochrome font, and of a
/// joined sequence the first picture. Debian's fonts-dejavu-core, fonts-noto-cjk and fonts-symbola
/// suffice.
public final class ScreenImage {
    private static final int CELL_WIDTH = 10;
    private static final int CELL_HEIGHT = 20;
    private static final int BASELINE = 15;
    private static final int MARGIN = 12;
    private static final int FONT_SIZE = 16;
    private static final float WIDE_FONT_SIZE = 19;
    private static final Color FOREGROUND = new Color(0xd4d7dd);
    private static final Color BACKGROUND = new Color(0x16181d);
    private static final int[] SIXTEEN = {
        0x2a2d34, 0xe06c75, 0x98c379, 0xe5c07b, 0x61afef, 0xc678dd, 0x56b6c2, 0xabb2bf,
        0x5c6370, 0xf07c85, 0xa8d389, 0xf5d08b, 0x71bfff, 0xd688ed, 0x66c6d2, 0xffffff
    };

    /// Characters that must meet their neighbours, drawn as lines from the middle: left, right,
    /// up, down.
    private static final Map<String, String> LINES =
            Map.ofEntries(
                    Map.entry("─", "lr"),
                    Map.entry("│", "ud"),
                    Map.entry("┼", "lrud"),
                    Map.entry("├", "rud"),
                    Map.entry("┤", "lud"),
                    Map.entry("┬", "lrd"),
                    Map.entry("┴", "lru"),
                    Map.entry("┌", "rd"),
                    Map.entry("┐", "ld"),
                    Map.entry("└", "ru"),
                    Map.entry("┘", "lu"),
                    Map.entry("╭", "rd"),
                    Map.entry("╮", "ld"),
                    Map.entry("╰", "ru"),
                    Map.entry("╯", "lu"));

    private final List<Font> fonts = fonts();

    /// Writes the picture as PNG.
    public void write(Grid grid, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(draw(grid), "png", file.toFile());
    }

    public BufferedImage draw(Grid grid) {
        BufferedImage image =
                new BufferedImage(
                        grid.columns() * CELL_WIDTH + 2 * MARGIN,
                        grid.rows() * CELL_HEIGHT + 2 * MARGIN,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.translate(MARGIN, MARGIN);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                draw(graphics, grid.at(column, row), column * CELL_WIDTH, row * CELL_HEIGHT);
            }
        }
        grid.cursor().ifPresent(at -> drawCursor(graphics, at));
        graphics.dispose();
        return image;
    }

    private void draw(Graphics2D graphics, Cell cell, int x, int y) {
        int width = cell.columns() * CELL_WIDTH;
        Style style = cell.style();
        boolean reversed = style.has(Style.Attribute.REVERSE);
        Color foreground = color(style.foreground(), FOREGROUND);
        Color background = color(style.background(), BACKGROUND);
        graphics.setColor(reversed ? foreground : background);
        graphics.fillRect(x, y, width, CELL_HEIGHT);
        graphics.setColor(reversed ? background : foreground);
        if (cell.text().equals("▀")) {
            graphics.fillRect(x, y, width, CELL_HEIGHT / 2);
        } else if (cell.text().equals("▄")) {
            graphics.fillRect(x, y + CELL_HEIGHT / 2, width, CELL_HEIGHT / 2);
        } else if (LINES.containsKey(cell.text())) {
            drawLines(graphics, LINES.getOrDefault(cell.text(), ""), x, y);
        } else if (!cell.text().isBlank()) {
            drawText(graphics, cell, x, y, width);
        }
        if (style.has(Style.Attribute.UNDERLINE)) {
            graphics.fillRect(x, y + BASELINE + 2, width, 1);
        }
        if (style.has(Style.Attribute.STRUCK)) {
            graphics.fillRect(x, y + CELL_HEIGHT / 2, width, 1);
        }
    }

    private static void drawLines(Graphics2D graphics, String arms, int x, int y) {
        int middleX = x + CELL_WIDTH / 2;
        int middleY = y + CELL_HEIGHT / 2;
        int left = arms.contains("l") ? x : middleX;
        int right = arms.contains("r") ? x + CELL_WIDTH : middleX + 1;
        int top = arms.contains("u") ? y : middleY;
        int bottom = arms.contains("d") ? y + CELL_HEIGHT : middleY + 1;
        graphics.fillRect(left, middleY, right - left, 1);
        graphics.fillRect(middleX, top, 1, bottom - top);
    }

    private void drawText(Graphics2D graphics, Cell cell, int x, int y, int width) {
        String text = drawable(cell.text());
        graphics.setFont(fontFor(text, cell));
        int drawn = Math.max(1, graphics.getFontMetrics().stringWidth(text));
        double scale = Math.min(1.0, (double) width / drawn);
        AffineTransform before = graphics.getTransform();
        graphics.translate(x + (width - drawn * scale) / 2, y + BASELINE);
        graphics.scale(scale, scale);
        graphics.drawString(text, 0, 0);
        graphics.setTransform(before);
    }

    /// The whole cluster if a font has it, else what it begins with.
    private String drawable(String cluster) {
        boolean whole = fonts.stream().anyMatch(font -> font.canDisplayUpTo(cluster) < 0);
        boolean joined =
                cluster.codePoints().anyMatch(c -> c == 0x200d || c == 0xfe0f || c >= 0x1f000);
        return whole && !joined ? cluster : Character.toString(cluster.codePointAt(0));
    }

    private Font fontFor(String text, Cell cell) {
        int weight = cell.style().has(Style.Attribute.BOLD) ? Font.BOLD : Font.PLAIN;
        int slant = cell.style().has(Style.Attribute.ITALIC) ? Font.ITALIC : Font.PLAIN;
        float size = cell.columns() == 2 ? WIDE_FONT_SIZE : FONT_SIZE;
        return fonts.stream()
                .skip(cell.columns() - 1) // The first font makes wide characters narrow.
                .map(font -> font.deriveFont(weight | slant, size))
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(fonts.getFirst());
    }

    private static void drawCursor(Graphics2D graphics, Grid.Position at) {
        graphics.setColor(FOREGROUND);
        graphics.fillRect(at.column() * CELL_WIDTH, at.row() * CELL_HEIGHT + 1, 2, CELL_HEIGHT - 2);
    }

    private static Color color(chat.parley.client.term.color.Color wanted, Color otherwise) {
        return switch (wanted) {
            case chat.parley.client.term.color.Color.Default _ -> otherwise;
            case chat.parley.client.term.color.Color.Ansi(int index) -> new Color(SIXTEEN[index]);
            case chat.parley.client.term.color.Color.Rgb(int red, int green, int blue) ->
                    new Color(red, green, blue);
            case chat.parley.client.term.color.Color.Indexed indexed -> indexed(indexed.index());
        };
    }

    private static Color indexed(int index) {
        if (index < 16) {
            return new Color(SIXTEEN[index]);
        }
        if (index >= 232) {
            int grey = 8 + 10 * (index - 232);
            return new Color(grey, grey, grey);
        }
        int[] steps = {0, 95, 135, 175, 215, 255};
        int cube = index - 16;
        return new Color(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]);
    }

    private static List<Font> fonts() {
        Set<String> found =
                Set.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames());
        String[] wanted = {
            "DejaVu Sans Mono",
            "Noto Sans Mono CJK SC",
            "Noto Sans CJK SC",
            "WenQuanYi Zen Hei Mono",
            "Noto Emoji",
            "Symbola",
            "DejaVu Sans",
            Font.MONOSPACED
        };
        return Arrays.stream(wanted)
                .filter(name -> found.contains(name) || name.equals(Font.MONOSPACED))
                .map(name -> new Font(name, Font.PLAIN, FONT_SIZE))
                .toList();
    }
}
