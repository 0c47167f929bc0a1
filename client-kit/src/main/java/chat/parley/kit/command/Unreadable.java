package chat.parley.kit.command;

import chat.parley.protocol.Phrase;
import chat.parley.protocol.Sentence;
import picocli.CommandLine.TypeConversionException;

/// A value cannot be read as what it should be: the sentence says what is expected.
public final class Unreadable extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence expected;

    public Unreadable(Phrase expected, Object... filling) {
        super(Sentence.of(expected, filling).toString());
        this.expected = Sentence.of(expected, filling);
    }

    Sentence expected() {
        return expected;
    }
}
