package chat.parley.server.bot;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rolls up to twenty dice of up to a thousand sides.
final class DiceSkill implements ReplyEngine {
    private static final int MOST_DICE = 20;
    private static final int MOST_SIDES = 1_000;
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:roll|dice|掷骰子?|掷)(?:\\s*(\\d{1,2})?d(\\d{1,4}))?",
                    Pattern.CASE_INSENSITIVE);

    private final RandomGenerator random;

    DiceSkill(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Optional<String> reply(Question question) {
        Matcher asked = ASKED.matcher(question.text().strip());
        if (!asked.matches()) {
            return Optional.empty();
        }
        int dice = number(asked.group(1), 1, MOST_DICE);
        int sides = number(asked.group(2), 6, MOST_SIDES);
        int[] rolled = random.ints(dice, 1, sides + 1).toArray();
        String each =
                IntStream.of(rolled).mapToObj(Integer::toString).collect(Collectors.joining(" + "));
        int sum = IntStream.of(rolled).sum();
        return Optional.of("🎲 " + (dice == 1 ? each : each + " = " + sum));
    }

    private static int number(@Nullable String digits, int otherwise, int most) {
        return digits == null ? otherwise : Math.clamp(Integer.parseInt(digits), 1, most);
    }
}
