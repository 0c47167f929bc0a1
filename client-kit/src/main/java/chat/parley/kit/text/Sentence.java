package chat.parley.kit.text;

import chat.parley.protocol.Language;
import java.util.List;

/// A phrase and what it is filled with, put into words only where somebody reads it: whoever made
/// it need not know their language. What is filled in may be a sentence itself.
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

    public String in(Language language) {
        Object[] words =
                filling.stream()
                        .map(each -> each instanceof Sentence part ? part.in(language) : each)
                        .toArray();
        return phrase.text(language, words);
    }

    /// In English, for logs.
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
