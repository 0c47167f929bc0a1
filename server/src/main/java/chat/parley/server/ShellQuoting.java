package chat.parley.server;

/// Quotes what people copy into a POSIX shell.
final class ShellQuoting {
    private ShellQuoting() {}

    /// A text as a word: itself where no shell makes anything else of it, in quotes otherwise.
    static String of(String text) {
        return text.matches("[\\p{L}\\p{N}/._:@%+=-]+")
                ? text
                : "'" + text.replace("'", "'\\''") + "'";
    }
}
