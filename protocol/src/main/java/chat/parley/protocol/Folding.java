package chat.parley.protocol;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts as they are compared in a search: full-width and half-width forms are the same (Unicode's
/// NFKC), and so are upper and lower case; how an emoji is to be drawn, and how much space stands
/// between words, does not count. Accents do.
public final class Folding {
    private static final char SIGMA = 'σ';
    private static final char FINAL_SIGMA = 'ς';

    /// Between some emoji and what follows: to be drawn in colours.
    private static final String DRAWN_AS_EMOJI = "\uFE0F";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Folding() {}

    /// The text without what does not count.
    public static String fold(String text) {
        return SPACE.matcher(isPlain(text) ? text : foldLetters(text)).replaceAll(" ");
    }

    private static String foldLetters(String text) {
        String upper = Normalizer.normalize(text, Form.NFKC).toUpperCase(Locale.ROOT);
        String lower =
                upper.toLowerCase(Locale.ROOT)
                        .replace(FINAL_SIGMA, SIGMA)
                        .replace(DRAWN_AS_EMOJI, "");
        return Normalizer.normalize(lower, Form.NFKC);
    }

    /// Small letters, digits and signs of ASCII are what they are.
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128 && (c < 'A' || c > 'Z'));
    }
}
