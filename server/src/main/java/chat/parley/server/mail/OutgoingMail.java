package chat.parley.server.mail;

/// An e-mail in plain text.
///
/// @param to an address
/// @param subject one line
/// @param text lines that end with `\n`
public record OutgoingMail(String to, String subject, String text) {

    /// Refuses what could write lines of its own into the head of an e-mail.
    public OutgoingMail {
        if (!isOneLine(to) || !isOneLine(subject)) {
            throw new IllegalArgumentException("a line of an e-mail's head is one line");
        }
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /// Shows no secret: the text may hold one.
    @Override
    public String toString() {
        return "OutgoingMail[" + subject + "]";
    }
}
