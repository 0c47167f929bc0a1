package chat.parley.client.screen.help;

import chat.parley.client.look.Glyphs;
import chat.parley.client.look.StyledLine;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.words.HelpText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import java.util.ArrayList;
import java.util.List;

/// What help says, laid out for a width: in two columns where there is room for them. It is made
/// from the tables that the keys and commands themselves come from.
final class HelpPage {
    private static final int TWO_FROM_COLUMNS = 76;
    private static final int WIDE_FROM_COLUMNS = 56;
    private static final int KEY_COLUMNS = 13;
    private static final int WIDE_KEY_COLUMNS = 22;
    private static final int MARGIN = 2;
    private static final int INDENT = 2;

    private final Frame frame;
    private final Words words;
    private final Theme theme;
    private final int columns;
    private final List<StyledLine> left = new ArrayList<>();
    private final List<StyledLine> right = new ArrayList<>();

    /// @param about the sections that are wanted; empty for all there is
    HelpPage(Frame frame, List<HelpText> about) {
        this.frame = frame;
        this.words = frame.appearance().words();
        this.theme = frame.appearance().theme();
        boolean two = frame.columns() >= TWO_FROM_COLUMNS;
        this.columns = Math.max(1, (frame.columns() - 2 * MARGIN) / (two ? 2 : 1) - MARGIN);
        List<List<StyledLine>> sections = about.isEmpty() ? sections() : sections(about);
        int all = sections.stream().mapToInt(List::size).sum();
        for (List<StyledLine> section : sections) {
            boolean goesLeft = !two || left.size() + section.size() / 2 <= all / 2;
            (goesLeft && right.isEmpty() ? left : right).addAll(section);
        }
    }

    /// How many rows all of it takes.
    int rows() {
        return Math.max(left.size(), right.size());
    }

    void draw(Painter painter, int first) {
        draw(painter.region(MARGIN, 0, columns, painter.rows()), left, first);
        int half = columns + 2 * MARGIN;
        draw(painter.region(MARGIN + half, 0, columns, painter.rows()), right, first);
    }

    private static void draw(Painter column, List<StyledLine> lines, int first) {
        for (int row = 0; row < column.rows() && first + row < lines.size(); row++) {
            lines.get(first + row).draw(column, row);
        }
    }

    private List<List<StyledLine>> sections(List<HelpText> about) {
        return about.stream()
                .flatMap(
                        title ->
                                KeyMap.sections().stream()
                                        .filter(section -> section.title() == title))
                .map(this::section)
                .toList();
    }

    private List<StyledLine> section(KeyMap.Section keys) {
        List<StyledLine> section = headed(keys.title());
        keys.actions()
                .forEach(action -> add(section, frame.keys().shown(action), action.summary()));
        return closed(section);
    }

    private List<List<StyledLine>> sections() {
        List<List<StyledLine>> sections = new ArrayList<>();
        if (frame.state().connection().link() instanceof LinkState.Ready(var welcome)
                && welcome.messageOfTheDay() != null) {
            sections.add(fromTheHost(welcome.messageOfTheDay()));
        }
        for (KeyMap.Section keys : KeyMap.sections()) {
            sections.add(section(keys));
            if (keys.title() == HelpText.TALKING) {
                sections.add(legend());
            }
            if (keys.title() == HelpText.EVERYWHERE) {
                sections.add(mouse());
            }
        }
        sections.add(commands());
        return sections;
    }

    private List<StyledLine> fromTheHost(String text) {
        List<StyledLine> section = headed(HelpText.FROM_THE_HOST);
        new Wrapper(frame.appearance().widths())
                .lines(VisibleText.of(text), Math.max(2, columns - INDENT))
                .forEach(line -> section.add(StyledLine.of(INDENT, line, theme.text())));
        return closed(section);
    }

    /// What the signs mean, for colours alone say nothing.
    private List<StyledLine> legend() {
        Glyphs glyphs = frame.appearance().glyphs();
        List<StyledLine> section = headed(HelpText.SIGNS);
        add(section, "✓", HelpText.SIGN_SENT);
        add(section, "✓✓", HelpText.SIGN_DELIVERED);
        add(section, "✗", HelpText.SIGN_NOT_SENT);
        add(section, glyphs.off(), HelpText.SIGN_WAITING);
        add(section, "✎", HelpText.SIGN_DRAFT);
        add(section, "@3", HelpText.SIGN_MENTION);
        add(section, glyphs.dot(), HelpText.SIGN_QUIET);
        add(section, glyphs.mark(), HelpText.SIGN_OPEN);
        if (!frame.appearance().joins()) {
            add(section, "👪 👍🏽", HelpText.EMOJI_IN_PARTS);
        }
        return closed(section);
    }

    private List<StyledLine> mouse() {
        List<StyledLine> section = headed(HelpText.WITH_THE_MOUSE);
        add(section, words.of(HelpText.WHEEL), HelpText.WHEEL_DOES);
        add(section, words.of(HelpText.CLICK), HelpText.CLICK_DOES);
        add(section, "Shift", HelpText.SHIFT_DOES);
        return closed(section);
    }

    private List<StyledLine> commands() {
        List<StyledLine> section = headed(HelpText.COMMANDS);
        for (SlashCommand command : SlashCommand.values()) {
            add(section, command.usage(words), command.summary());
        }
        add(section, "//", HelpText.SLASH);
        return section;
    }

    private List<StyledLine> headed(Phrase title) {
        List<StyledLine> section = new ArrayList<>();
        section.add(StyledLine.of(0, words.of(title), theme.strong()));
        return section;
    }

    private static List<StyledLine> closed(List<StyledLine> section) {
        section.add(StyledLine.EMPTY);
        return section;
    }

    /// Keys that are longer than their column have a line of their own.
    private void add(List<StyledLine> section, String keys, Phrase summary) {
        int at = INDENT + (columns < WIDE_FROM_COLUMNS ? KEY_COLUMNS : WIDE_KEY_COLUMNS);
        StyledLine line = StyledLine.of(INDENT, keys, theme.accent());
        if (INDENT + frame.appearance().widths().of(keys) >= at) {
            new Wrapper(frame.appearance().widths())
                    .lines(keys, Math.max(2, columns - INDENT))
                    .forEach(row -> section.add(StyledLine.of(INDENT, row, theme.accent())));
            line = StyledLine.EMPTY;
        }
        int room = Math.max(2, columns - at);
        for (String text :
                new Wrapper(frame.appearance().widths()).lines(words.of(summary), room)) {
            section.add(line.and(at, text, theme.text()));
            line = StyledLine.EMPTY;
        }
    }
}
