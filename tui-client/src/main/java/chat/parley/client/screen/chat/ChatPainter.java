package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.FeedbackLines;
import chat.parley.client.look.Glyphs;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Choice;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.StatusBar;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.file.TransferLines;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.screen.message.MessageView;
import chat.parley.client.state.Feedback;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.words.ScreenText;
import chat.parley.client.words.TransferText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import java.util.List;
import java.util.Optional;

/// Draws the main screen.
final class ChatPainter {
    private static final int MOST_COMPLETIONS = 8;
    private static final int LEAST_PLACEHOLDER_COLUMNS = 20;
    private static final int COMPLETION_COLUMNS = 27;

    private final ChatScreen screen;
    private final Frame frame;
    private final Theme theme;
    private final Words words;
    private final Glyphs glyphs;
    private final ChatLayout layout;

    ChatPainter(ChatScreen screen, Frame frame) {
        this.screen = screen;
        this.frame = frame;
        this.theme = frame.appearance().theme();
        this.words = frame.appearance().words();
        this.glyphs = frame.appearance().glyphs();
        this.layout = ChatLayout.of(frame, screen);
    }

    void draw(Painter painter) {
        new StatusBar(frame).draw(painter.region(0, 0, frame.columns(), 1));
        drawLines(painter);
        if (layout.listColumns() > 0) {
            new ConversationList(frame.appearance(), frame.state())
                    .draw(
                            painter.region(
                                    0,
                                    layout.paneTop(),
                                    layout.listColumns(),
                                    layout.ruleRow() - layout.paneTop() - layout.listKeyRows()));
        }
        drawPane(
                painter.region(
                        layout.paneLeft(),
                        layout.paneTop(),
                        layout.paneColumns(),
                        layout.paneRows()));
        drawBottom(painter);
    }

    private void drawLines(Painter painter) {
        int rule = layout.ruleRow();
        painter.horizontal(1, rule, frame.columns() - 2, glyphs.rule(), theme.line());
        int bar = layout.listColumns();
        if (bar > 0) {
            painter.vertical(bar, 1, frame.rows() - 1, glyphs.bar(), theme.line());
            painter.text(bar, rule, glyphs.cross(), theme.line());
        }
    }

    private void drawPane(Painter pane) {
        Optional<MessageView> messages = screen.messages(frame);
        if (messages.isPresent()) {
            messages.get().draw(pane, screen.scroll());
            return;
        }
        int middle = pane.rows() / 2;
        centered(pane, middle - 1, words.of(ScreenText.NOBODY_TO_TALK_TO), theme.text());
        centered(pane, middle, words.of(ScreenText.FIND_SOMEBODY), theme.faint());
        centered(pane, middle + 1, words.of(ScreenText.FIND_SOME_GROUP), theme.faint());
        centered(pane, middle + 2, words.of(ScreenText.WHO_ASKED), theme.faint());
    }

    private void centered(Painter pane, int row, String text, Style style) {
        pane.text((pane.columns() - frame.appearance().widths().of(text)) / 2, row, text, style);
    }

    private void drawBottom(Painter painter) {
        if (layout.listColumns() > 0) {
            Painter below =
                    painter.region(
                            0,
                            layout.ruleRow() - layout.listKeyRows(),
                            layout.listColumns(),
                            layout.listKeyRows() + 2);
            if (layout.listKeyRows() > 0) {
                below.text(1, 0, words.of(ScreenText.KEYS_OF_LIST), theme.faint());
                below.text(1, 1, words.of(ScreenText.KEYS_OF_FINDING), theme.faint());
            }
            below.text(
                    1,
                    layout.listKeyRows() + 1,
                    words.of(ScreenText.KEYS_OF_SCREENS),
                    theme.faint());
        }
        new TransferLines(frame, layout.transferRows())
                .draw(
                        painter.region(
                                layout.paneLeft(),
                                layout.transferRow(),
                                layout.paneColumns(),
                                layout.transferRows()));
        for (int i = 0; i < layout.aside().size(); i++) {
            painter.region(layout.paneLeft(), layout.asideRow() + i, layout.paneColumns(), 1)
                    .text(1, 0, layout.aside().get(i), asideStyle());
        }
        drawTask(painter);
        int top = frame.rows() - layout.composerRows();
        painter.text(layout.paneLeft() + 1, top, ">", theme.accent());
        Painter box =
                painter.region(
                        layout.composerLeft(),
                        top,
                        layout.composerColumns(),
                        layout.composerRows());
        if (screen.composer().isEmpty()) {
            drawPlaceholder(painter, box, top);
        } else {
            drawLineCount(painter);
            drawCompletions(painter);
        }
        screen.composer().draw(box, frame.appearance(), theme.text());
    }

    /// What is being written for: the message that is answered or edited.
    private void drawTask(Painter painter) {
        if (layout.task().isEmpty()) {
            return;
        }
        Painter row = painter.region(layout.paneLeft(), layout.taskRow(), layout.paneColumns(), 1);
        String drop = words.of(ScreenText.ESC_DROPS);
        Widths widths = frame.appearance().widths();
        int room = Math.max(0, row.columns() - widths.of(drop) - 4);
        row.text(1, 0, widths.clip(layout.task(), room), theme.accent());
        row.textRight(1, 0, drop, theme.faint());
    }

    private Style asideStyle() {
        return switch (screen.aside()) {
            case StatusLine.Nothing(), StatusLine.Running _ ->
                    FeedbackLines.style(frame.state().feedback(), theme);
            case StatusLine.Said _, StatusLine.LinkTarget _ -> theme.accent();
            case StatusLine.Problem _,
                    StatusLine.NotConnected _,
                    StatusLine.Closed _,
                    StatusLine.AskQuit _,
                    StatusLine.AskSend _,
                    StatusLine.AskForAll _ ->
                    theme.trouble();
        };
    }

    private void drawPlaceholder(Painter painter, Painter box, int top) {
        List<String> closed = ChatLayout.closed(frame, box.columns());
        if (!closed.isEmpty()) {
            for (int row = 0; row < closed.size(); row++) {
                box.text(0, row, closed.get(row), theme.faint());
            }
            return;
        }
        String hint = hint(box.columns());
        int room = Math.max(0, box.columns() - frame.appearance().widths().of(hint) - 2);
        box.text(0, 0, frame.appearance().widths().clip(placeholder(room), room), theme.faint());
        painter.textRight(1, top, hint, theme.faint());
    }

    /// Where there is no list, the keys of the screens stand here, if there is room.
    private String hint(int columns) {
        String all = words.of(ScreenText.KEYS_WITHOUT_LIST);
        boolean fits = frame.appearance().widths().of(all) + LEAST_PLACEHOLDER_COLUMNS <= columns;
        return layout.listColumns() == 0 && fits ? all : words.of(ScreenText.HELP_KEY);
    }

    private String placeholder(int columns) {
        Widths widths = frame.appearance().widths();
        int room = columns - widths.of(words.of(ScreenText.WRITE_TO, ""));
        return frame.state()
                .open()
                .map(open -> frame.appearance().named(open.known()))
                .map(open -> DisplayName.of(open, frame.friends()).within(room, widths).text())
                .map(name -> words.of(ScreenText.WRITE_TO, name))
                .orElseGet(() -> SlashCommand.APPLY.usage(words));
    }

    /// Over the last messages, so that nothing moves while one types; with what Tab has chosen in
    /// view, and how many there are.
    private void drawCompletions(Painter painter) {
        Optional<Choice> shown = WordCompletion.of(screen, frame).shown(screen.composer());
        if (shown.isEmpty()) {
            return;
        }
        Choice choice = shown.get();
        int size = choice.candidates().size();
        int rows = Math.min(size, Math.max(1, Math.min(MOST_COMPLETIONS, layout.paneRows() / 2)));
        int first = Highlight.first(Math.max(0, choice.at()), rows);
        Painter box =
                painter.region(
                        layout.paneLeft(), layout.ruleRow() - rows, layout.paneColumns(), rows);
        box.fill(theme.text());
        for (int row = 0; row < rows; row++) {
            drawCompletion(
                    box, row, choice.candidates().get(first + row), first + row == choice.at());
        }
        if (size > rows) {
            String count = (choice.at() < 0 ? "" : choice.at() + 1 + "/") + size;
            onRule(painter, count);
        }
    }

    private void drawCompletion(Painter box, int row, Choice.Candidate one, boolean current) {
        if (current) {
            box.text(1, row, glyphs.mark(), theme.accent());
        }
        int at = box.text(3, row, one.label(), current ? theme.strong() : theme.text());
        int aboutAt = Math.max(at + 2, COMPLETION_COLUMNS);
        int room = Math.max(0, box.columns() - aboutAt - 1);
        box.text(aboutAt, row, frame.appearance().widths().clip(one.about(), room), theme.faint());
    }

    /// At the right end of the line above the composer.
    private void onRule(Painter painter, String text) {
        painter.region(layout.paneLeft(), layout.ruleRow(), layout.paneColumns(), 1)
                .textRight(2, 0, " " + text + " ", theme.faint());
    }

    /// Of what has more lines than are seen, as a paste may have.
    private void drawLineCount(Painter painter) {
        int lines = (int) screen.composer().text().lines().count();
        if (lines > layout.composerRows()) {
            onRule(painter, words.of(ScreenText.LINES, lines));
        }
    }

    /// What the client itself has to say; empty when it has nothing.
    static String aside(Frame frame, ChatScreen screen) {
        Words words = frame.appearance().words();
        return switch (screen.aside()) {
            case StatusLine.Said(var text) -> text;
            case StatusLine.Problem(var text) -> text;
            case StatusLine.NotConnected(var text) -> text;
            case StatusLine.Closed(var text) -> text;
            case StatusLine.LinkTarget(_, var text) -> text;
            case StatusLine.AskQuit() -> words.of(askQuit(frame));
            case StatusLine.AskSend _ -> words.of(ScreenText.ASK_SEND);
            case StatusLine.AskForAll(var what) ->
                    words.of(MessageActions.question(what, screen, frame));
            case StatusLine.Nothing(), StatusLine.Running _ -> feedback(frame, screen);
        };
    }

    private static ScreenText askQuit(Frame frame) {
        return switch (frame.keeping()) {
            case KEPT, KEPT_BY_SERVER, KEPT_APART -> ScreenText.ASK_QUIT;
            case NOT_KEPT -> ScreenText.ASK_QUIT_LOSING;
        };
    }

    /// What came of the last wish; else what can be done with the selected message.
    private static String feedback(Frame frame, ChatScreen screen) {
        Feedback feedback = frame.state().feedback();
        if (feedback != null) {
            return frame.feedback().text(feedback, frame.state().account().id());
        }
        if (new FileActions(screen, frame).isRecognised()) {
            return frame.appearance().words().of(TransferText.RECOGNISED);
        }
        return screen.mode() instanceof ChatMode.Selecting(long seq)
                ? MessageActions.hints(screen, seq, frame)
                : "";
    }
}
