package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.GroupText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws a message and what became of it: since when others hold it, and when they read it.
final class ReceiptLines {
    private static final int COLUMN = 3;
    private static final int TIME_COLUMN = 15;
    private static final int PEOPLE_ROW = 3;

    private final ListPage page;
    private final Frame frame;
    private final Theme theme;
    private final Words words;

    ReceiptLines(ListPage page, Frame frame) {
        this.page = page;
        this.frame = frame;
        this.theme = frame.appearance().theme();
        this.words = frame.appearance().words();
    }

    void drawMessage(Entry entry) {
        String sender = entry.sender() == null ? "" : called(entry.sender()) + "  ";
        page.text(COLUMN, 0, sender + moment(entry.sentAt()), theme.faint());
        page.text(COLUMN, 1, frame.bodies().preview(entry.body()), theme.text());
    }

    /// Says something in the place of people.
    void say(String text, Style style) {
        page.text(COLUMN, PEOPLE_ROW, text, style);
    }

    /// What became of a message to one other: sent, delivered, read.
    void drawOne(Entry message, ReadersPage read, ReadersPage unread) {
        Optional<MessageReader> other =
                Stream.concat(read.readers().stream(), unread.readers().stream()).findFirst();
        boolean wasRead = !read.readers().isEmpty();
        step(0, GroupText.WAS_SENT, moment(message.sentAt()));
        step(
                1,
                GroupText.WAS_HELD,
                when(
                        other.filter(MessageReader::held).isPresent(),
                        other.map(MessageReader::heldAt).orElse(null)));
        step(
                2,
                GroupText.WAS_READ,
                read.receiptsHidden()
                        ? words.of(GroupText.READING_HIDDEN)
                        : when(wasRead, other.map(MessageReader::readAt).orElse(null)));
    }

    private void step(int row, GroupText what, String when) {
        page.text(COLUMN, PEOPLE_ROW + row, words.of(what), theme.faint());
        page.text(TIME_COLUMN, PEOPLE_ROW + row, when, theme.text());
    }

    private String when(boolean done, @Nullable Instant at) {
        if (!done) {
            return words.of(GroupText.NOT_YET);
        }
        return at == null ? words.of(GroupText.TIME_NOT_KNOWN) : moment(at);
    }

    /// Who has read it and who has not; nobody's reading where one hides one's own.
    void drawAll(ReadersPage read, ReadersPage unread) {
        int most = Math.max(2, (page.rows() - PEOPLE_ROW) / 2);
        if (read.receiptsHidden()) {
            int next = drawWrapped(PEOPLE_ROW, most, words.of(GroupText.READING_HIDDEN));
            String heading = words.of(GroupText.COULD_READ, unread.haveNot());
            drawPeople(next, most, heading, unread.haveNot(), unread, this::notRead);
            return;
        }
        String haveRead = words.of(GroupText.READ_BY, read.haveRead());
        int next = drawPeople(PEOPLE_ROW, most, haveRead, read.haveRead(), read, this::hasRead);
        String haveNot = words.of(GroupText.NOT_READ_BY, unread.haveNot());
        drawPeople(next, most, haveNot, unread.haveNot(), unread, this::notRead);
    }

    private String hasRead(MessageReader reader) {
        String name = called(reader.person());
        return reader.readAt() == null ? name : name + " " + moment(reader.readAt());
    }

    private String notRead(MessageReader reader) {
        String name = called(reader.person());
        if (!reader.held()) {
            return name;
        }
        return reader.heldAt() == null
                ? name + " " + words.of(GroupText.HELD)
                : name + " " + words.of(GroupText.HELD_SINCE, moment(reader.heldAt()));
    }

    /// @return the row for what follows
    private int drawPeople(
            int row,
            int most,
            String heading,
            int count,
            ReadersPage readers,
            Function<MessageReader, String> one) {
        page.text(COLUMN, row, heading, theme.strong());
        String names = readers.readers().stream().map(one).collect(Collectors.joining("   "));
        int missing = count - readers.readers().size();
        String all = missing > 0 ? names + "   " + words.of(GroupText.AND_MORE, missing) : names;
        return drawWrapped(row + 1, most - 2, all);
    }

    /// @return the row for what follows
    private int drawWrapped(int row, int most, String text) {
        List<String> lines =
                new Wrapper(frame.appearance().widths())
                        .lines(text, Math.max(8, frame.columns() - 14));
        int shown = text.isEmpty() ? 0 : Math.min(lines.size(), most);
        for (int i = 0; i < shown; i++) {
            page.text(COLUMN, row + i, lines.get(i), theme.text());
        }
        return row + shown + 1;
    }

    private String called(Profile person) {
        return DisplayName.of(frame.appearance().named(person), frame.friends()).text();
    }

    private String moment(Instant time) {
        return frame.appearance().times().moment(time, frame.state().now());
    }
}
