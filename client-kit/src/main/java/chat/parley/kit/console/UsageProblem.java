package chat.parley.kit.console;

import chat.parley.protocol.Phrase;
import chat.parley.protocol.Sentence;

/// A command was called in a way that cannot work; the message says what to change. Exit code 2.
public final class UsageProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    public UsageProblem(Sentence why) {
        super(why.toString());
        this.why = why;
    }

    public UsageProblem(Phrase why, Object... filling) {
        this(Sentence.of(why, filling));
    }

    public Sentence why() {
        return why;
    }
}
