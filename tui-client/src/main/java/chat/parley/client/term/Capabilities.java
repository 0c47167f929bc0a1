package chat.parley.client.term;

import chat.parley.client.term.color.ColorDepth;
import chat.parley.kit.console.Output;
import java.util.Map;

/// What the terminal can do, as far as its environment tells: over SSH little more than `TERM`
/// arrives, and the rest has to be asked for or set.
///
/// @param desktop how it has its desktop show something
/// @param askable whether it may be asked for pictures: a console of Linux would print the question
public record Capabilities(
        ColorDepth colors, boolean controllable, DesktopNotice desktop, boolean askable) {
    /// One of which no such ways are known.
    public Capabilities(ColorDepth colors, boolean controllable) {
        this(colors, controllable, DesktopNotice.NONE, true);
    }

    /// From the environment's variables. `NO_COLOR` (no-color.org) wins over all of them.
    public static Capabilities of(Map<String, String> environment) {
        return of(environment, Output.Colour.AUTO);
    }

    /// The same, where a person said when to use colours; who wants them always, gets the sixteen
    /// that nearly every terminal has where the environment tells of none.
    public static Capabilities of(Map<String, String> environment, Output.Colour wanted) {
        String term = environment.getOrDefault("TERM", "");
        boolean controllable = !term.isEmpty() && !term.equals("dumb");
        ColorDepth depth = controllable ? depth(term, environment) : ColorDepth.NONE;
        boolean colourless = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        ColorDepth colors =
                switch (wanted) {
                    case AUTO -> colourless ? ColorDepth.NONE : depth;
                    case NEVER -> ColorDepth.NONE;
                    case ALWAYS -> depth == ColorDepth.NONE ? ColorDepth.ANSI16 : depth;
                };
        boolean askable = controllable && !term.equals("linux");
        return new Capabilities(colors, controllable, DesktopNotice.of(environment), askable);
    }

    private static ColorDepth depth(String term, Map<String, String> environment) {
        String colorTerm = environment.getOrDefault("COLORTERM", "");
        boolean truecolor =
                colorTerm.equals("truecolor")
                        || colorTerm.equals("24bit")
                        || term.endsWith("-direct")
                        || term.equals("xterm-kitty")
                        || term.equals("alacritty")
                        || environment.containsKey("WT_SESSION");
        if (truecolor) {
            return ColorDepth.TRUECOLOR;
        }
        if (term.contains("256")) {
            return ColorDepth.INDEXED256;
        }
        boolean monochrome = term.startsWith("vt") || term.endsWith("-mono") || term.endsWith("-m");
        return monochrome ? ColorDepth.NONE : ColorDepth.ANSI16;
    }
}
