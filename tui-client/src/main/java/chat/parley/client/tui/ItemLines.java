package chat.parley.client.tui;

import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Style;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The lines that an item of the transcript takes at a width. What is counted here is what is
/// drawn, so that the last line is always reachable.
///
/// @param columns of the message view
/// @param now for what is counted down
/// @param connected whether waiting messages are about to go
record ItemLines(Look look, int columns, Instant now, boolean connected) {
    private static final int MARGIN = 2;
    private static final int INDENT = 4;
    /// Behind one's own words: `  ✓✓ 09:41 `. Longer marks push the words further in.
    private static final int MARK_COLUMNS = 12;
    private static final int NARROWEST_TEXT = 8;

    List<Line> of(Item item) {
        return switch (item) {
            case Item.Top(var state) -> top(state);
            case Item.Day(var date) -> rule(look.times().day(date, now), look.theme().line());
            case Item.New(int count) ->
                    rule(words().of(ScreenText.NEW, Names.count(count)), look.theme().accent());
            case Item.Gap() ->
                    List.of(
                            centered(
                                    words().of(ScreenText.FETCHING_MISSING), look.theme().faint()));
            case Item.Theirs theirs -> theirs(theirs);
            case Item.Own(var entry, boolean opensGroup, var mark) ->
                    own(
                            entry.body(),
                            opensGroup,
                            look.theme().own(),
                            mark(mark, look.times().clock(entry.sentAt())));
            case Item.Pending pending -> pending(pending);
        };
    }

    private Words words() {
        return look.words();
    }

    private List<Line> top(Item.Top.State state) {
        return switch (state) {
            case BEGINNING -> List.of(Line.EMPTY);
            case MORE ->
                    List.of(
                            centered(
                                    look.glyphs().up() + " " + words().of(ScreenText.MORE_ABOVE),
                                    look.theme().faint()));
            case FETCHING ->
                    List.of(centered(words().of(ScreenText.FETCHING_OLDER), look.theme().faint()));
        };
    }

    private List<Line> rule(String label, Style style) {
        int room = columns - MARGIN - 1 - look.widths().of(label) - 2;
        int left = Math.max(1, room / 2);
        Line line =
                Line.of(MARGIN, look.glyphs().rule().repeat(left), style)
                        .and(MARGIN + left + 1, label, ruleLabel(style))
                        .and(
                                MARGIN + left + look.widths().of(label) + 2,
                                look.glyphs().rule().repeat(Math.max(1, room - left)),
                                style);
        return List.of(Line.EMPTY, line);
    }

    private Style ruleLabel(Style rule) {
        return rule.equals(look.theme().line()) ? look.theme().faint() : rule;
    }

    private Line centered(String text, Style style) {
        return Line.of(Math.max(MARGIN, (columns - look.widths().of(text)) / 2), text, style);
    }

    private List<Line> theirs(Item.Theirs item) {
        Entry entry = item.entry();
        Profile sender = entry.sender();
        if (sender == null || entry.body() instanceof Body.Notice) {
            String text = look.widths().clip(Bodies.text(entry.body(), words()), columns - MARGIN);
            Line line = centered(text, look.theme().faint());
            return item.opensGroup() ? List.of(Line.EMPTY, line) : List.of(line);
        }
        List<Line> lines = new ArrayList<>();
        if (item.opensGroup()) {
            lines.add(Line.EMPTY);
            lines.add(heading(sender, look.times().clock(entry.sentAt())));
        }
        String sign = item.mentions() ? "@" : "";
        for (String text : wrapped(entry.body(), columns - INDENT - MARGIN)) {
            lines.add(
                    Line.of(INDENT, text, look.theme().text())
                            .and(MARGIN, sign, look.theme().badge()));
            sign = item.mentions() ? look.glyphs().bar() : "";
        }
        return lines;
    }

    /// A nickname leaves room for the account behind it, for everybody can call themselves what
    /// they like.
    private Line heading(Profile sender, String clock) {
        String avatar = Names.avatar(sender);
        String behind = (sender.nickname() == null ? "" : " @" + sender.name()) + "  " + clock;
        int nameAt = MARGIN + look.widths().of(avatar) + 1;
        int room = Math.max(1, columns - nameAt - look.widths().of(behind));
        String name = look.widths().clip(Names.shown(sender), room);
        return Line.of(MARGIN, avatar, look.theme().accent())
                .and(nameAt, name, look.theme().strong())
                .and(nameAt + look.widths().of(name), behind, look.theme().faint());
    }

    /// Set apart to the right, as one block with a straight left edge; the mark stands behind its
    /// last line.
    private List<Line> own(Body body, boolean opensGroup, Style style, Line mark) {
        int behind = Math.max(MARK_COLUMNS, markColumns(mark) + 2);
        int most = Math.max(NARROWEST_TEXT, columns - behind - MARGIN - columns / 6);
        List<String> texts = wrapped(body, most);
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

    private List<Line> pending(Item.Pending pending) {
        Outgoing message = pending.message();
        return switch (message.progress()) {
            case Progress.Stored(_, var sentAt) ->
                    own(
                            message.body(),
                            pending.opensGroup(),
                            look.theme().own(),
                            mark(Item.Mark.SENT, look.times().clock(sentAt)));
            case Progress.Refused(var refusal) ->
                    refused(pending, Notices.refusal(refusal, words()));
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
        String state = words().of(progress, filling);
        Line mark =
                Line.of(-look.widths().of(state) - 1, state, look.theme().faint())
                        .and(
                                -look.widths().of(state) - 3,
                                look.glyphs().off(),
                                look.theme().faint());
        return own(pending.message().body(), pending.opensGroup(), look.theme().pending(), mark);
    }

    private List<Line> refused(Item.Pending pending, String reason) {
        String unsent = words().of(ScreenText.NOT_SENT);
        int unsentAt = -look.widths().of(unsent) - 1;
        Line mark =
                Line.of(unsentAt, unsent, look.theme().trouble())
                        .and(unsentAt - 2, "✗", look.theme().trouble());
        List<Line> lines =
                new ArrayList<>(
                        own(
                                pending.message().body(),
                                pending.opensGroup(),
                                pending.highlighted()
                                        ? look.theme().highlighted()
                                        : look.theme().text(),
                                mark));
        String keys =
                words().of(pending.highlighted() ? ScreenText.UNSENT_KEYS : ScreenText.UNSENT_HOW);
        for (String text : List.of(reason, keys)) {
            String clipped = look.widths().clip(text, columns - MARGIN - 1);
            Style style = text.equals(reason) ? look.theme().trouble() : look.theme().faint();
            lines.add(Line.of(columns - look.widths().of(clipped) - 1, clipped, style));
        }
        return lines;
    }

    private List<String> wrapped(Body body, int width) {
        return new Wrapper(look.widths()).lines(Bodies.text(body, words()), Math.max(2, width));
    }
}
