package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Sentence;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one person's language. Where a phrase names a key, as `{help}`, it says by which
/// key this person does that.
///
/// @param keys from what is done to the key that does it
public record Words(Language language, UnaryOperator<String> keys) {
    private static final Pattern KEY = Pattern.compile("\\{([a-z-]+)}");

    /// For whoever has no keys: what is done stands for the key.
    public Words(Language language) {
        this(language, UnaryOperator.identity());
    }

    public String of(Phrase phrase) {
        return named(phrase.text(language), UnaryOperator.identity());
    }

    public String of(Phrase phrase, Object... filling) {
        return of(Sentence.of(phrase, filling));
    }

    /// What is filled in may have braces of its own.
    public String of(Sentence sentence) {
        return sentence.rephrased(
                        phrase -> to -> named(phrase.text(to), key -> key.replace("%", "%%")))
                .in(language);
    }

    public String of(Reason reason) {
        return reason.text(language);
    }

    private String named(String text, UnaryOperator<String> form) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return KEY.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(form.apply(keys.apply(found.group(1)))));
    }
}
