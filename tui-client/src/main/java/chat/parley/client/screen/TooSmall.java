package chat.parley.client.screen;

import chat.parley.client.look.Appearance;
import chat.parley.client.screen.key.ChatKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;

/// Stands before a screen for which there is no room. Keys go through it, but for the one that
/// quits: the question whether to could not be seen.
public record TooSmall(Screen behind) implements Screen {
    private static final int LEAST_COLUMNS = 40;
    private static final int LEAST_ROWS = 10;

    /// What can be seen of a screen at a size.
    public static Screen orSeen(Screen screen, Frame frame) {
        boolean seen = frame.columns() >= LEAST_COLUMNS && frame.rows() >= LEAST_ROWS;
        return seen ? screen : new TooSmall(screen);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return frame.keys().does(ChatKey.CANCEL, input)
                ? ScreenUpdate.to(behind).and(new ScreenCommand.Quit())
                : behind.on(input, frame);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Appearance appearance = frame.appearance();
        String needed = appearance.words().of(ScreenText.TOO_SMALL, LEAST_COLUMNS, LEAST_ROWS);
        painter.text(0, 0, needed, appearance.theme().faint());
    }
}
