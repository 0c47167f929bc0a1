package chat.parley.server;

/// One word of a POSIX shell's command line, for commands that people copy.
final class ShellWord {
    private ShellWord() {}

    /// A text as a word: itself where no shell makes anything else of it, in quotes otherwise.
    static String of(String text) {
        return text.matches("[\\p{L}\\p{N}/._:@%+=-]+")
                ? text
                : "'" + text.replace("'", "'\\''") + "'";
    }
}
