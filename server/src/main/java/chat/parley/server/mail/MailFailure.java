package chat.parley.server.mail;

/// An e-mail was not taken. The message is for the log: in it the other end's words are one line,
/// and short.
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CHARACTERS = 200;

    private final boolean passes;

    /// Says why.
    ///
    /// @param passes whether the same may be taken in a while
    MailFailure(String why, boolean passes) {
        super(shortened(why), null, false, false);
        this.passes = passes;
    }

    boolean passes() {
        return passes;
    }

    private static String shortened(String why) {
        String line = why.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "...";
    }
}
