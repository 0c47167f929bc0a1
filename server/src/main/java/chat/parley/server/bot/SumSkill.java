package chat.parley.server.bot;

import chat.parley.protocol.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/// Works out sums: `+ - * /`, brackets and decimals.
final class SumSkill implements ReplyEngine {
    private static final Pattern LOOKS_LIKE_A_SUM = Pattern.compile("[-\\d\\s.()+*/×÷（）]{1,200}");
    private static final Pattern HAS_A_DIGIT = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    @Override
    public Optional<String> reply(Question question) {
        String text = question.text().strip().replaceFirst("\\s*[=＝][?？]?$", "");
        if (!LOOKS_LIKE_A_SUM.matcher(text).matches() || !HAS_A_DIGIT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of("= " + new Sum(text).value().toPlainString());
        } catch (ArithmeticException _) {
            return Optional.of(nonsense(question.language()));
        }
    }

    private static String nonsense(Language language) {
        return switch (language) {
            case ENGLISH -> "I cannot work that out.";
            case CHINESE -> "这个我算不出来。";
        };
    }
}
