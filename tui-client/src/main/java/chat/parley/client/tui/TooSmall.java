package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.words.ScreenText;

/// Stands before a screen for which there is no room. Keys go through it, but for the one that
/// quits: the question whether to could not be seen.
record TooSmall(Screen behind) implements Screen {
    private static final int LEAST_COLUMNS = 40;
    private static final int LEAST_ROWS = 10;
    private static final Key QUIT = Key.of("C-c");

    /// What can be seen of a screen at a size.
    static Screen orSeen(Screen screen, View view) {
        boolean seen = view.columns() >= LEAST_COLUMNS && view.rows() >= LEAST_ROWS;
        return seen ? screen : new TooSmall(screen);
    }

    @Override
    public Turn on(Input input, View view) {
        return input.equals(QUIT) ? Turn.to(behind).and(new Order.Quit()) : behind.on(input, view);
    }

    @Override
    public void draw(Painter painter, View view) {
        Look look = view.look();
        String needed = look.words().of(ScreenText.TOO_SMALL, LEAST_COLUMNS, LEAST_ROWS);
        painter.text(0, 0, needed, look.theme().faint());
    }

    @Override
    public Screen focused(boolean focused) {
        return behind.focused(focused);
    }
}
