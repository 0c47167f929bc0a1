package chat.parley.client.term.input;

/// Text as it may go into what someone is writing: line breaks are `\n`, and there are no controls
/// beside them but the tab.
final class Pasted {
    private Pasted() {}

    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
