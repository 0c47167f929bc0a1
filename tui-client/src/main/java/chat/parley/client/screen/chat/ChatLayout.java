package chat.parley.client.screen.chat;

import chat.parley.client.look.Paragraph;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.SentSearch;
import chat.parley.client.screen.file.TransferLines;
import chat.parley.client.screen.message.Quotation;
import chat.parley.client.state.ConversationState;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import java.util.List;

/// Where the parts of the main screen stand at a size.
///
/// @param listColumns 0 when the list gives way to the switcher
/// @param paneLeft the message view's first column
/// @param paneTop its first row
/// @param aside what the client itself says, in lines; empty when it is silent
/// @param transferRows of the files on their way
/// @param task what is written for, if it is an answer or an edit; else empty
/// @param composerRows at least 1
record ChatLayout(
        int columns,
        int rows,
        int listColumns,
        int paneLeft,
        int paneTop,
        List<String> aside,
        int transferRows,
        String task,
        int composerRows) {
    /// A space at which no line ends, in what the client says.
    static final char UNBROKEN = '\u00a0';

    /// Between two keys and what they do.
    static final String HINT_GAP = "  ";

    private static final int LIST_FROM_COLUMNS = 80;
    private static final int WIDE_FROM_COLUMNS = 100;
    private static final int LIST_COLUMNS = 26;
    private static final int WIDE_LIST_COLUMNS = 32;
    private static final int AIRY_FROM_ROWS = 16;
    private static final int MOST_COMPOSER_ROWS = 8;
    private static final int MOST_TRANSFER_ROWS = 3;
    private static final int PROMPT_COLUMNS = 3;

    static ChatLayout of(Frame frame, ChatScreen screen) {
        int columns = frame.columns();
        int list =
                columns < LIST_FROM_COLUMNS
                        ? 0
                        : columns < WIDE_FROM_COLUMNS ? LIST_COLUMNS : WIDE_LIST_COLUMNS;
        int left = list == 0 ? 0 : list + 1;
        int most = Math.clamp(frame.rows() / 3, 1, MOST_COMPOSER_ROWS);
        int room = columns - left - PROMPT_COLUMNS - 1;
        int wanted =
                screen.composer().isEmpty()
                        ? closed(frame, room).size()
                        : screen.composer().rows(frame.appearance(), room);
        int composer = Math.clamp(wanted, 1, most);
        List<String> aside = aside(frame, screen, columns - left - 2);
        return new ChatLayout(
                columns,
                frame.rows(),
                list,
                left,
                frame.rows() < AIRY_FROM_ROWS ? 1 : 2,
                aside,
                new TransferLines(frame, MOST_TRANSFER_ROWS).rows(),
                task(frame, screen, columns - left - 2),
                composer);
    }

    /// Why one cannot write in the open conversation, in lines; empty where one can.
    static List<String> closed(Frame frame, int columns) {
        int most = Math.clamp(frame.rows() / 3, 1, MOST_COMPOSER_ROWS);
        return frame.state()
                .open()
                .flatMap(frame.state()::closed)
                .map(
                        why ->
                                Paragraph.of(
                                        frame.feedback().closed(why),
                                        columns,
                                        most,
                                        frame.appearance()))
                .orElse(List.of());
    }

    /// Wrapped, for what it says to do stands at its end; but never the whole screen.
    private static List<String> aside(Frame frame, ChatScreen screen, int columns) {
        String text = ChatPainter.aside(frame, screen);
        int most = Math.max(1, frame.rows() / 4);
        if (text.isEmpty()) {
            return List.of();
        }
        return text.indexOf(UNBROKEN) < 0
                ? Paragraph.of(text, columns, most, frame.appearance())
                : Paragraph.ofPieces(text, HINT_GAP, columns, most, frame.appearance()).stream()
                        .map(line -> line.replace(UNBROKEN, ' '))
                        .toList();
    }

    private static String task(Frame frame, ChatScreen screen, int columns) {
        return switch (screen.mode()) {
            case ChatMode.Editing _ -> frame.appearance().words().of(ScreenText.EDITING_SENT);
            case ChatMode.SearchingSent(SentSearch(_, var part, _, boolean missed)) ->
                    frame.appearance()
                            .words()
                            .of(
                                    missed ? ScreenText.SENT_MISSED : ScreenText.SENT_WITH,
                                    VisibleText.line(part));
            case ChatMode.Writing(), ChatMode.Selecting _, ChatMode.ChoosingUnsent _ ->
                    frame.state().open().map(open -> answered(frame, open, columns)).orElse("");
        };
    }

    private static String answered(Frame frame, ConversationState open, int columns) {
        Long answered = open.draft().replyTo();
        return answered == null
                ? ""
                : new Quotation(frame.appearance(), frame.state(), open).line(answered, columns);
    }

    /// The row that says what is written for, if there is one.
    int taskRow() {
        return rows - composerRows - 1;
    }

    /// The first row in which the client itself speaks.
    int asideRow() {
        return rows - composerRows - (task.isEmpty() ? 0 : 1) - aside.size();
    }

    /// The row of the line above the composer.
    int ruleRow() {
        return transferRow() - 1;
    }

    /// The row of the first of the files on their way.
    int transferRow() {
        return asideRow() - transferRows;
    }

    /// The rows below the list's last that say what keys do there.
    int listKeyRows() {
        return rows < AIRY_FROM_ROWS ? 0 : 2;
    }

    int paneColumns() {
        return columns - paneLeft;
    }

    int paneRows() {
        return ruleRow() - paneTop;
    }

    int composerLeft() {
        return paneLeft + PROMPT_COLUMNS;
    }

    int composerColumns() {
        return columns - composerLeft() - 1;
    }
}
