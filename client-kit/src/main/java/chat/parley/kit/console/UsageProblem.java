package chat.parley.kit.console;

/// A command was called in a way that cannot work; the message says what to change. Exit code 2.
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message, null, false, false);
    }
}
