package chat.parley.client.term.color;

import chat.parley.client.term.color.Color.Ansi;
import chat.parley.client.term.color.Color.Default;
import chat.parley.client.term.color.Color.Indexed;
import chat.parley.client.term.color.Color.Rgb;

/// How many colours a terminal shows, and the nearest of them to a colour wanted.
public enum ColorDepth {
    NONE,
    ANSI16,
    INDEXED256,
    TRUECOLOR;

    /// The usual values of the sixteen; users change them, so a theme should name them itself.
    private static final int[] SIXTEEN = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private static final int[] CUBE_STEPS = {0, 95, 135, 175, 215, 255};

    /// The colour itself where it can be shown, else the nearest one that can.
    public Color reduce(Color color) {
        return switch (color) {
            case Default _ -> color;
            case Ansi _ -> this == NONE ? Color.DEFAULT : color;
            case Indexed(int index) ->
                    switch (this) {
                        case NONE -> Color.DEFAULT;
                        case ANSI16 -> nearestOfSixteen(rgbOf(index));
                        case INDEXED256, TRUECOLOR -> color;
                    };
            case Rgb rgb ->
                    switch (this) {
                        case NONE -> Color.DEFAULT;
                        case ANSI16 -> nearestOfSixteen(rgb);
                        case INDEXED256 -> nearestOf256(rgb);
                        case TRUECOLOR -> color;
                    };
        };
    }

    private static Color nearestOfSixteen(Rgb wanted) {
        int best = 0;
        for (int i = 1; i < SIXTEEN.length; i++) {
            if (distance(wanted, SIXTEEN[i]) < distance(wanted, SIXTEEN[best])) {
                best = i;
            }
        }
        return new Ansi(best);
    }

    /// From the colour cube (16 to 231) and the greys (232 to 255), which users do not change.
    private static Color nearestOf256(Rgb wanted) {
        int cube =
                16
                        + 36 * nearestStep(wanted.red())
                        + 6 * nearestStep(wanted.green())
                        + nearestStep(wanted.blue());
        int mean = (wanted.red() + wanted.green() + wanted.blue()) / 3;
        int grey = 232 + Math.clamp((mean - 3) / 10, 0, 23);
        boolean greyIsNearer =
                distance(wanted, packed(rgbOf(grey))) < distance(wanted, packed(rgbOf(cube)));
        return new Indexed(greyIsNearer ? grey : cube);
    }

    private static int nearestStep(int value) {
        int best = 0;
        for (int i = 1; i < CUBE_STEPS.length; i++) {
            if (Math.abs(value - CUBE_STEPS[i]) < Math.abs(value - CUBE_STEPS[best])) {
                best = i;
            }
        }
        return best;
    }

    private static Rgb rgbOf(int index) {
        if (index < 16) {
            int rgb = SIXTEEN[index];
            return new Rgb(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
        }
        if (index >= 232) {
            int grey = 8 + 10 * (index - 232);
            return new Rgb(grey, grey, grey);
        }
        int cube = index - 16;
        return new Rgb(CUBE_STEPS[cube / 36], CUBE_STEPS[cube / 6 % 6], CUBE_STEPS[cube % 6]);
    }

    private static int packed(Rgb rgb) {
        return rgb.red() << 16 | rgb.green() << 8 | rgb.blue();
    }

    /// Squared, weighted as the eye weighs red, green and blue.
    private static int distance(Rgb a, int b) {
        int red = a.red() - (b >> 16);
        int green = a.green() - ((b >> 8) & 0xff);
        int blue = a.blue() - (b & 0xff);
        return 3 * red * red + 6 * green * green + blue * blue;
    }
}
