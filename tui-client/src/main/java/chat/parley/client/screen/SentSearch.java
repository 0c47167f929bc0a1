package chat.parley.client.screen;

/// Looking back through what was sent for a part, as readline does it.
///
/// @param line what stood there when it began
/// @param part that is looked for, in any letter case
/// @param at which of the sent texts is shown, counted from the oldest; behind the last while none
///     is
/// @param missed whether there is no older one with it
public record SentSearch(Composer line, String part, int at, boolean missed) {

    /// Begins with what stands in the line already, if it is one line.
    public static SentSearch from(Composer line) {
        return anew(line, line.text().contains("\n") ? "" : line.text());
    }

    private static SentSearch anew(Composer line, String part) {
        int all = line.sentBefore();
        return new SentSearch(line, part, all, false).looking(part, all);
    }

    /// The next older one with the part.
    public SentSearch older() {
        return looking(part, at);
    }

    /// The part goes on, and what is shown may have it still.
    public SentSearch with(String more) {
        return looking(part + more, at + 1);
    }

    /// With a shorter part: from the newest again.
    public SentSearch shortened(String shorter) {
        return anew(line, shorter);
    }

    private SentSearch looking(String wanted, int before) {
        return line.findSent(wanted, before)
                .map(found -> new SentSearch(line, wanted, found, false))
                .orElse(new SentSearch(line, wanted, at, true));
    }

    /// The line as it would be taken.
    public Composer shown() {
        return at < line.sentBefore() ? line.recalling(at) : line;
    }
}
