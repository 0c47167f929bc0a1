package chat.parley.protocol;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A phrase and what it is filled with, put into words only where somebody reads it: whoever made
/// it need not know their language. What is filled in may be a sentence itself, or a list.
public record Sentence(Phrase phrase, List<Object> filling) {

    public Sentence {
        filling = List.copyOf(filling);
    }

    public static Sentence of(Phrase phrase, Object... filling) {
        return new Sentence(phrase, List.of(filling));
    }

    /// What somebody else said, in whatever language they did.
    public static Sentence quoted(String text) {
        return new Sentence(_ -> "%s", List.of(text));
    }

    /// The same with other phrases, also in the sentences that it is filled with.
    public Sentence rephrased(UnaryOperator<Phrase> change) {
        return new Sentence(
                change.apply(phrase),
                filling.stream().map(each -> rephrased(each, change)).toList());
    }

    private static Object rephrased(Object filled, UnaryOperator<Phrase> change) {
        return switch (filled) {
            case Sentence part -> part.rephrased(change);
            case Collection<?> several ->
                    several.stream().map(each -> rephrased(each, change)).toList();
            default -> filled;
        };
    }

    public String in(Language language) {
        Object[] words = filling.stream().map(each -> words(each, language)).toArray();
        return phrase.text(language, words);
    }

    private static Object words(Object filled, Language language) {
        return switch (filled) {
            case Sentence part -> part.in(language);
            case Collection<?> several ->
                    several.stream()
                            .map(each -> words(each, language).toString())
                            .collect(Collectors.joining(Phrase.choose(language, ", ", "、")));
            default -> filled;
        };
    }

    /// In English, for logs.
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
