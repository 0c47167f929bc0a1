package chat.parley.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words that name every member of a group: `@all` and `@所有人`. As with names, they end where
/// the word does, or where Chinese begins; and in `ann@all.example` nobody is meant.
public final class EverybodyMention {
    /// Without the sign. Nobody is called so.
    public static final List<String> NAMES = List.of("all", "所有人");

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[@＠](?:(?i:all)"
                            + "(?![\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]|[-_.][\\p{L}\\p{N}])|所有人)");

    private EverybodyMention() {}

    /// A part of a text, with its sign.
    public record Place(int begin, int end) {}

    public static boolean isIn(String text) {
        return WORDS.matcher(text).find();
    }

    /// Where they stand in a text.
    public static List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        for (MatchResult found : WORDS.matcher(text).results().toList()) {
            places.add(new Place(found.start(), found.end()));
        }
        return places;
    }
}
