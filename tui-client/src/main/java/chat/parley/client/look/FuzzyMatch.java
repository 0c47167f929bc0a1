package chat.parley.client.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How well a few letters, in their order, are found in a text: at its beginning, at the beginning
/// of words, and close together is better.
///
/// @param score more is better
/// @param places of the letters in the text, rising
public record FuzzyMatch(int score, List<Integer> places) {
    private static final int LONGEST_TEXT = 200;

    private static final int AT_THE_BEGINNING = 8;
    private static final int AT_A_WORD = 6;
    private static final int BEHIND_ANOTHER = 5;
    private static final int WHOLE_TEXT = 4;

    public FuzzyMatch {
        places = List.copyOf(places);
    }

    /// The best place of some letters, in either case; their spaces say nothing. Nothing to be
    /// found is found everywhere.
    public static Optional<FuzzyMatch> of(String text, String letters) {
        String wanted = letters.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        String lower = lower(text);
        if (wanted.isEmpty()) {
            return Optional.of(new FuzzyMatch(0, List.of()));
        }
        Optional<FuzzyMatch> best = Optional.empty();
        int from = lower.indexOf(wanted.charAt(0));
        while (from >= 0) {
            Optional<FuzzyMatch> found = from(lower, wanted, from);
            boolean better =
                    found.isPresent() && (best.isEmpty() || found.get().score > best.get().score);
            best = better ? found : best;
            from = lower.indexOf(wanted.charAt(0), from + 1);
        }
        return best;
    }

    /// Letter by letter, so that places stay what they are.
    private static String lower(String text) {
        int end = Math.min(text.length(), LONGEST_TEXT);
        StringBuilder lower = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    private static Optional<FuzzyMatch> from(String text, String wanted, int from) {
        List<Integer> places = new ArrayList<>();
        int score = wanted.length() == text.length() ? WHOLE_TEXT : 0;
        int at = from;
        for (int i = 0; i < wanted.length(); i++) {
            int place = text.indexOf(wanted.charAt(i), at);
            if (place < 0) {
                return Optional.empty();
            }
            boolean follows = i > 0 && place == places.getLast() + 1;
            score += follows ? BEHIND_ANOTHER : value(text, place);
            places.add(place);
            at = place + 1;
        }
        return Optional.of(new FuzzyMatch(score, places));
    }

    private static int value(String text, int place) {
        if (place == 0) {
            return AT_THE_BEGINNING;
        }
        return Character.isLetterOrDigit(text.charAt(place - 1)) ? 0 : AT_A_WORD;
    }
}
