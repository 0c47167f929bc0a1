package chat.parley.client.term;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Our cells as Lanterna's, in colours that the terminal can show; each made once. The UI's thread
/// only.
final class ScreenCells {
    private static final int KEPT = 8_192;

    private static final List<ANSI> SIXTEEN =
            List.of(
                    ANSI.BLACK,
                    ANSI.RED,
                    ANSI.GREEN,
                    ANSI.YELLOW,
                    ANSI.BLUE,
                    ANSI.MAGENTA,
                    ANSI.CYAN,
                    ANSI.WHITE,
                    ANSI.BLACK_BRIGHT,
                    ANSI.RED_BRIGHT,
                    ANSI.GREEN_BRIGHT,
                    ANSI.YELLOW_BRIGHT,
                    ANSI.BLUE_BRIGHT,
                    ANSI.MAGENTA_BRIGHT,
                    ANSI.CYAN_BRIGHT,
                    ANSI.WHITE_BRIGHT);

    private final ColorDepth depth;
    private final Map<Cell, TextCharacter> made = new HashMap<>();

    ScreenCells(ColorDepth depth) {
        this.depth = depth;
    }

    TextCharacter of(Cell cell) {
        if (made.size() >= KEPT) {
            made.clear();
        }
        return made.computeIfAbsent(cell, this::make);
    }

    private TextCharacter make(Cell cell) {
        Style style = cell.style();
        EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
        style.attributes().forEach(attribute -> attributes.add(sgr(attribute)));
        TextCharacter blank =
                TextCharacter.fromCharacter(
                        ' ',
                        color(style.foreground()),
                        color(style.background()),
                        attributes.toArray(SGR[]::new))[0];
        String text = Hyperlinks.cellText(style.address(), cell.text());
        return new ScreenCell(blank, text, cell.columns() == 2, false);
    }

    private TextColor color(Color wanted) {
        return switch (depth.reduce(wanted)) {
            case Color.Default _ -> ANSI.DEFAULT;
            case Color.Ansi(int index) -> SIXTEEN.get(index);
            case Color.Indexed(int index) -> new TextColor.Indexed(index);
            case Color.Rgb(int red, int green, int blue) -> new TextColor.RGB(red, green, blue);
        };
    }

    private static SGR sgr(Style.Attribute attribute) {
        return switch (attribute) {
            case BOLD -> SGR.BOLD;
            case ITALIC -> SGR.ITALIC;
            case UNDERLINE -> SGR.UNDERLINE;
            case REVERSE -> SGR.REVERSE;
            case STRUCK -> SGR.CROSSED_OUT;
        };
    }

    /// A character of Lanterna's whose width is not its guess, which would also take its time.
    private static final class ScreenCell extends TextCharacter {
        private static final long serialVersionUID = 1L;

        private final TextCharacter look;
        private final String grapheme;
        private final boolean wide;
        private final boolean half;
        private final @Nullable ScreenCell rightHalf;

        @SuppressWarnings(
                "deprecation") // The only constructor open to a subclass that takes colours.
        ScreenCell(TextCharacter look, String grapheme, boolean wide, boolean half) {
            super(look);
            this.look = look;
            this.grapheme = grapheme;
            this.wide = wide;
            this.half = half;
            this.rightHalf = wide ? new ScreenCell(look, " ", false, true) : null;
        }

        @Override
        public String getCharacterString() {
            return grapheme;
        }

        /// Lanterna asks for the blank that fills the right half of a wide one. It equals no other
        /// blank: where a wide one made way, the cell behind it is always written anew.
        @Override
        public TextCharacter withCharacter(char other) {
            return rightHalf != null && other == ' ' ? rightHalf : look.withCharacter(other);
        }

        @Override
        public boolean is(char other) {
            return grapheme.length() == 1 && grapheme.charAt(0) == other;
        }

        @Override
        public boolean isDoubleWidth() {
            return wide;
        }

        /// Rows that came free by scrolling are Lanterna's own blanks.
        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            return other instanceof ScreenCell that
                    ? half == that.half && grapheme.equals(that.grapheme) && super.equals(that)
                    : !half && grapheme.equals(" ") && look.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + grapheme.hashCode();
        }
    }
}
