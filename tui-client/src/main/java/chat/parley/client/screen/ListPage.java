package chat.parley.client.screen;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.DisplayName;
import chat.parley.client.look.FeedbackLines;
import chat.parley.client.look.FoundWords;
import chat.parley.client.look.Paragraph;
import chat.parley.client.look.Theme;
import chat.parley.client.state.Feedback;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The frame of a screen that shows a list: the status bar, a heading, rows, hints at the bottom.
public final class ListPage {
    /// The row of the screen in which a list begins.
    public static final int TOP = 4;
    private static final int BOTTOM = 2;
    /// What the client itself says is never cut where it says what to do.
    private static final int MOST_SAID_ROWS = 4;
    /// Free at the right of a text in lines, and how narrow those get at least.
    private static final int MARGIN = 9;
    private static final int NARROWEST = 8;
    private static final String HINT_GAP = "   ";
    /// What people are called, on a line.
    public static final int NAME_COLUMNS = 24;

    private final Painter painter;
    private final Painter body;
    private final Frame frame;
    private final Appearance appearance;
    private final int headingEnd;
    private final int[] ends;

    /// Draws one row of a list.
    public interface Row {
        /// At a place of the page.
        ///
        /// @param index in the list
        /// @param row on the page
        /// @param chosen whether keys act on it
        void draw(int index, int row, boolean chosen);
    }

    public ListPage(Painter painter, Frame frame, Phrase heading) {
        this(painter, frame, frame.appearance().words().of(heading));
    }

    public ListPage(Painter painter, Frame frame, String heading) {
        this.painter = painter;
        this.frame = frame;
        this.appearance = frame.appearance();
        this.body = painter.region(0, TOP, frame.columns(), rows(frame));
        this.ends = new int[rows(frame)];
        Arrays.fill(ends, frame.columns() - 1);
        new StatusBar(frame).draw(painter.region(0, 0, frame.columns(), 1));
        String clipped = appearance.widths().clip(heading, frame.columns() - 3);
        this.headingEnd = painter.text(2, 2, clipped, appearance.theme().strong());
        rule(frame.rows() - 2);
    }

    private void rule(int row) {
        painter.fillRow(row, appearance.theme().text());
        painter.horizontal(
                1, row, frame.columns() - 2, appearance.glyphs().rule(), appearance.theme().line());
    }

    /// How many rows a list has on such a page.
    public static int rows(Frame frame) {
        return Math.max(1, frame.rows() - TOP - BOTTOM);
    }

    public int rows() {
        return rows(frame);
    }

    /// A text that stands behind a label, in lines.
    ///
    /// @param column where it begins
    /// @param most as many lines as are shown
    public static List<String> lines(@Nullable String text, int column, int most, Frame frame) {
        if (text == null) {
            return List.of();
        }
        int room = Math.max(NARROWEST, frame.columns() - column - MARGIN);
        List<String> lines = new Wrapper(frame.appearance().widths()).lines(text, room);
        return lines.stream().limit(most).toList();
    }

    /// What is being looked for, behind the heading, and the cursor in it.
    ///
    /// @param hint while nothing is written
    public void question(Composer question, Phrase hint) {
        int left = headingEnd + 2;
        write(painter.region(left, 2, frame.columns() - left - 1, 1), question, hint);
    }

    /// Something that is being written, in rows of its own to the bottom of the page.
    public void composer(int column, int row, Composer text, Phrase hint) {
        write(body.region(column, row, body.columns() - column - 1, body.rows()), text, hint);
    }

    /// Something of one line that is being written.
    public void line(int column, int row, Composer text) {
        text.draw(
                body.region(column, row, body.columns() - column - 1, 1),
                appearance,
                appearance.theme().text());
    }

    /// The same, with a hint while nothing is written.
    public void line(int column, int row, Composer text, Phrase hint) {
        write(body.region(column, row, body.columns() - column - 1, 1), text, hint);
    }

    private void write(Painter box, Composer text, Phrase hint) {
        if (text.isEmpty()) {
            String clipped = appearance.widths().clip(appearance.words().of(hint), box.columns());
            box.text(0, 0, clipped, appearance.theme().faint());
        }
        text.draw(box, appearance, appearance.theme().text());
    }

    /// Draws what is no list into the page's rows.
    public void body(Consumer<Painter> drawing) {
        drawing.accept(body);
    }

    public void empty(Phrase text) {
        text(3, 0, appearance.words().of(text), appearance.theme().faint());
    }

    /// Why a search shows nothing: it failed, is under way, or found nothing.
    public void nothing(SearchResults<?> search, Phrase none) {
        if (search.problem() != null) {
            text(3, 0, search.problem(), appearance.theme().trouble());
        } else {
            empty(search.busy() ? ScreenText.LOOKING : none);
        }
    }

    /// Draws as much of a list as there is room for, around the row that keys act on; where that is
    /// not all of it, the line below says so.
    public void list(int size, int chosen, Row row) {
        list(size, chosen, 0, rows(), row);
    }

    /// The same in a part of the page.
    ///
    /// @param top the part's first row
    /// @param most how many rows it has
    public void list(int size, int chosen, int top, int most, Row row) {
        int at = Highlight.within(chosen, size);
        int first = Highlight.first(at, most);
        if (size > most) {
            painter.textRight(
                    2,
                    frame.rows() - 2,
                    " " + (at + 1) + "/" + size + " ",
                    appearance.theme().faint());
        }
        for (int i = first; i < Math.min(size, first + most); i++) {
            mark(top + i - first, i, i == at);
            row.draw(i, top + i - first, i == at);
        }
    }

    /// Marks a row of a thing of a list.
    ///
    /// @param index in the list
    public void mark(int row, int index, boolean chosen) {
        body.listed(row, index, chosen);
        mark(row, chosen);
    }

    public void mark(int row, boolean chosen) {
        if (chosen) {
            body.text(1, row, appearance.glyphs().mark(), appearance.theme().accent());
        }
    }

    /// Draws a piece of a row, left of what stands at its right end; answers the column behind it.
    public int text(int column, int row, String text, Style style) {
        int end = row >= 0 && row < ends.length ? ends[row] : frame.columns() - 1;
        int room = Math.max(0, end - column);
        return body.text(column, row, appearance.widths().clip(text, room), style);
    }

    /// Draws a text, with what was looked for in it standing out; answers the column behind it.
    public int found(int column, int row, List<FoundWords.Piece> pieces, Style style) {
        int end = column;
        for (FoundWords.Piece piece : pieces) {
            end = text(end, row, piece.text(), piece.found() ? appearance.theme().badge() : style);
        }
        return end;
    }

    /// Draws what somebody or a group is called, in at most [#NAME_COLUMNS].
    public void name(int row, int column, DisplayName called, boolean chosen) {
        Theme theme = appearance.theme();
        called.within(Math.min(NAME_COLUMNS, frame.columns() - column - 1), appearance.widths())
                .draw(body, column, row, chosen ? theme.strong() : theme.text(), theme.faint());
    }

    /// Draws somebody: what to call them, and their signature.
    public void person(int row, int column, Profile person, boolean chosen) {
        name(row, column, DisplayName.of(appearance.named(person), frame.friends()), chosen);
        if (person.signature() != null) {
            text(column + NAME_COLUMNS + 2, row, person.signature(), appearance.theme().faint());
        }
    }

    /// At the right end of a row; what is drawn into the row after it, stays left of it.
    public void right(int row, String text) {
        body.textRight(1, row, text, appearance.theme().faint());
        if (row < ends.length && !text.isEmpty()) {
            ends[row] = Math.max(0, frame.columns() - appearance.widths().of(text) - 3);
        }
    }

    /// What the keys do; behind what the client itself has to say, where there is room.
    public void hints(Phrase keys) {
        Feedback feedback = frame.state().feedback();
        String hints = appearance.words().of(keys);
        if (feedback == null) {
            says(fitting(hints, frame.columns() - 3), appearance.theme().faint());
            return;
        }
        String text = frame.feedback().text(feedback, frame.state().account().id());
        says(text, FeedbackLines.style(feedback, appearance.theme()));
        int behind = 2 + appearance.widths().of(text + HINT_GAP);
        String fitting = fitting(hints, frame.columns() - behind - 1);
        if (behind + appearance.widths().of(fitting) < frame.columns()) {
            painter.text(behind, frame.rows() - 1, fitting, appearance.theme().faint());
        }
    }

    /// Without those before the last that have no room: the last is the way back.
    private String fitting(String hints, int columns) {
        List<String> all = new ArrayList<>(List.of(hints.split(HINT_GAP)));
        while (all.size() > 1 && appearance.widths().of(String.join(HINT_GAP, all)) > columns) {
            all.remove(all.size() - 2);
        }
        return String.join(HINT_GAP, all);
    }

    /// At the bottom, in the place of the hints, in as many rows as it takes.
    public void says(String text, Style style) {
        List<String> lines = Paragraph.of(text, frame.columns() - 3, MOST_SAID_ROWS, appearance);
        int top = frame.rows() - lines.size();
        if (lines.size() > 1) {
            rule(top - 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            painter.fillRow(top + i, appearance.theme().text());
            painter.text(2, top + i, lines.get(i), style);
        }
    }
}
