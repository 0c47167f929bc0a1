package chat.parley.client.screen.search;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.FoundWords;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.model.Profile;
import java.util.List;

/// Draws a message that was found, on one line: who wrote it, the words around those that were
/// looked for, where and when.
///
/// @param words those that are marked
/// @param withPlace whether it is told where it was
record FoundLine(ListPage page, Frame frame, List<String> words, boolean withPlace) {
    private static final int COLUMN = 3;
    private static final int TEXT_COLUMN = COLUMN + 16;

    /// So much stands before the first found word where not all has room.
    private static final int BEFORE = 12;

    void draw(FoundMessage found, int row, boolean chosen) {
        Entry entry = found.entry();
        String time = frame.appearance().times().brief(entry.sentAt(), frame.state().now());
        page.right(row, withPlace ? place(found) + "  " + time : time);
        if (entry.sender() != null) {
            Theme theme = frame.appearance().theme();
            String name =
                    name(entry.sender())
                            .within(TEXT_COLUMN - COLUMN - 1, frame.appearance().widths())
                            .text();
            page.text(COLUMN, row, name, chosen ? theme.strong() : theme.text());
        }
        String text = part(frame.bodies().preview(entry.body()));
        page.found(TEXT_COLUMN, row, FoundWords.in(text, words), frame.appearance().theme().text());
    }

    private DisplayName name(Profile person) {
        return DisplayName.of(frame.appearance().named(person), frame.friends());
    }

    /// As the list of conversations calls it, where it is among them.
    private String place(FoundMessage found) {
        return frame.state()
                .conversation(found.entry().conversation())
                .map(one -> frame.appearance().named(one.known()))
                .map(one -> DisplayName.of(one, frame.friends()).text())
                .orElseGet(() -> told(found));
    }

    private String told(FoundMessage found) {
        if (found.group() != null) {
            return "#" + found.group().name();
        }
        return found.peer() == null ? "" : name(found.peer()).text();
    }

    /// From a little before the first found word, where that is far in the text.
    private String part(String text) {
        int first = FoundWords.first(text, words);
        if (first <= 2 * BEFORE) {
            return text;
        }
        int from = text.offsetByCodePoints(first, -BEFORE);
        return "…" + text.substring(from);
    }
}
