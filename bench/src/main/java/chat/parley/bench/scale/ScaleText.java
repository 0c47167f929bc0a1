package chat.parley.bench.scale;

import java.util.Random;

/// Messages of Latin and Chinese words, rare and frequent as in a language.
final class ScaleText {
    private static final int WORDS = 4_000;
    private static final int CHARACTERS = 3_000;
    private static final int FIRST = 0x4E00;
    private static final int LATIN_EACH = 4;
    private static final int CHINESE_EACH = 10;

    private final Random random = new Random(20261128);

    String message() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LATIN_EACH; i++) {
            text.append(latin()).append(' ');
        }
        return text.append(chinese(CHINESE_EACH)).toString();
    }

    /// A word such as stands in some message.
    String latin() {
        int number = zipf(WORDS);
        StringBuilder word = new StringBuilder("wo");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /// Characters, as many as wanted, that stand in some messages.
    String chinese(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append((char) (FIRST + zipf(CHARACTERS)));
        }
        return word.toString();
    }

    /// The n-th is about n times as rare as the first.
    private int zipf(int count) {
        return (int) Math.exp(random.nextDouble() * Math.log(count)) - 1;
    }
}
