package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Sentence;

/// The words of one person's language.
public record Words(Language language) {

    public String of(Phrase phrase) {
        return phrase.text(language);
    }

    public String of(Phrase phrase, Object... filling) {
        return of(Sentence.of(phrase, filling));
    }

    public String of(Sentence sentence) {
        return sentence.in(language);
    }

    public String of(Reason reason) {
        return reason.text(language);
    }
}
