package chat.parley.client.tui;

import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.body.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The lines that one's own messages take: set apart to the right, each with how far it has come.
///
/// @param columns of the message view
/// @param now for what is counted down
/// @param connected whether waiting messages are about to go
record OwnLines(Look look, int columns, Instant now, boolean connected) {
    private static final int MARGIN = 2;
    /// Behind one's own words: `  ✓✓ 09:41 `. Longer marks push the words further in.
    private static final int MARK_COLUMNS = 12;
    private static final int NARROWEST_TEXT = 8;

    List<Line> of(Item.Own own) {
        String clock = look.times().clock(own.entry().sentAt());
        Line mark = mark(own.mark(), clock);
        return block(own.entry().body(), own.opensGroup(), look.theme().own(), mark);
    }

    /// One block with a straight left edge; the mark stands behind its last line.
    private List<Line> block(Body body, boolean opensGroup, Style style, Line mark) {
        int behind = Math.max(MARK_COLUMNS, markColumns(mark) + 2);
        int most = Math.max(NARROWEST_TEXT, columns - behind - MARGIN - columns / 6);
        List<String> texts =
                new Wrapper(look.widths()).lines(new Bodies(look, now).text(body), most);
        int widest = texts.stream().mapToInt(look.widths()::of).max().orElse(0);
        int left = Math.max(MARGIN, columns - behind - widest);
        List<Line> lines = new ArrayList<>();
        if (opensGroup) {
            lines.add(Line.EMPTY);
        }
        for (String text : texts) {
            lines.add(Line.of(left, text, style));
        }
        Line last = lines.removeLast();
        for (Line.Piece piece : mark.pieces()) {
            last = last.and(columns + piece.column(), piece.text(), piece.style());
        }
        lines.add(last);
        return lines;
    }

    private static int markColumns(Line mark) {
        return -mark.pieces().stream().mapToInt(Line.Piece::column).min().orElse(0);
    }

    /// Columns count from the right edge.
    private Line mark(Item.Mark mark, String clock) {
        int clockAt = -look.widths().of(clock) - 1;
        Line line = Line.of(clockAt, clock, look.theme().faint());
        return switch (mark) {
            case SENT -> line.and(clockAt - 2, "✓", look.theme().faint());
            case DELIVERED -> line.and(clockAt - 3, "✓✓", look.theme().faint());
            case READ -> line.and(clockAt - 3, "✓✓", look.theme().badge());
        };
    }

    List<Line> of(Item.Pending pending) {
        Outgoing message = pending.message();
        return switch (message.progress()) {
            case Progress.Stored(_, var sentAt) ->
                    block(
                            message.body(),
                            pending.opensGroup(),
                            look.theme().own(),
                            mark(Item.Mark.SENT, look.times().clock(sentAt)));
            case Progress.Refused(var refusal) ->
                    refused(pending, new Notices(look, now).refusal(refusal));
            case Progress.Waiting _ -> waiting(pending, ScreenText.WAITING);
            case Progress.UnderWay _ -> waiting(pending, ScreenText.SENDING);
            case Progress.Retrying(var at, _) ->
                    connected
                            ? waiting(pending, ScreenText.RETRY_IN, seconds(at))
                            : waiting(pending, ScreenText.WAITING);
        };
    }

    private long seconds(Instant at) {
        return Math.max(0, Duration.between(now, at).toSeconds());
    }

    private List<Line> waiting(Item.Pending pending, ScreenText progress, Object... filling) {
        String state = look.words().of(progress, filling);
        Line mark =
                Line.of(-look.widths().of(state) - 1, state, look.theme().faint())
                        .and(
                                -look.widths().of(state) - 3,
                                look.glyphs().off(),
                                look.theme().faint());
        return block(pending.message().body(), pending.opensGroup(), look.theme().pending(), mark);
    }

    private List<Line> refused(Item.Pending pending, String reason) {
        String unsent = look.words().of(ScreenText.NOT_SENT);
        int unsentAt = -look.widths().of(unsent) - 1;
        Line mark =
                Line.of(unsentAt, unsent, look.theme().trouble())
                        .and(unsentAt - 2, "✗", look.theme().trouble());
        List<Line> lines =
                new ArrayList<>(
                        block(
                                pending.message().body(),
                                pending.opensGroup(),
                                pending.highlighted()
                                        ? look.theme().highlighted()
                                        : look.theme().text(),
                                mark));
        String keys =
                look.words()
                        .of(pending.highlighted() ? ScreenText.UNSENT_KEYS : ScreenText.UNSENT_HOW);
        for (String text : List.of(reason, keys)) {
            String clipped = look.widths().clip(text, columns - MARGIN - 1);
            Style style = text.equals(reason) ? look.theme().trouble() : look.theme().faint();
            lines.add(Line.of(columns - look.widths().of(clipped) - 1, clipped, style));
        }
        return lines;
    }
}
