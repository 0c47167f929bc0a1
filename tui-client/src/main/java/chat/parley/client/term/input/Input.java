package chat.parley.client.term.input;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.GraphicsProtocol;

/// What comes in from a terminal, decoded. A family of its own, so that whoever listens says what
/// becomes of each.
public sealed interface Input
        permits Key,
                Input.Typed,
                Input.Paste,
                Input.Resized,
                Input.Focus,
                Input.Mouse,
                Input.Report,
                Input.Resumed,
                Input.Closed {

    /// Characters typed, never half of one and without controls: mostly one, more where an input
    /// method commits a word or the line was slow.
    record Typed(String text) implements Input {}

    /// Text pasted at once: line breaks are `\n`, other controls but the tab are gone.
    record Paste(String text) implements Input {}

    record Resized(int columns, int rows) implements Input {}

    /// The terminal's window gained or lost the keyboard.
    record Focus(boolean gained) implements Input {}

    record Mouse(Action action, int button, int column, int row) implements Input {
        /// Wheel turns are actions of their own; `button` then says nothing.
        public enum Action {
            PRESS,
            RELEASE,
            DRAG,
            WHEEL_UP,
            WHEEL_DOWN
        }
    }

    /// What the terminal answers when it is asked.
    sealed interface Report extends Input {}

    /// Where its cursor stands, counted from 0.
    record CursorAt(int column, int row) implements Report {}

    /// What its background is: dark or light is for the theme to judge.
    record Background(Color color) implements Report {}

    /// That it takes pictures as pixels.
    record Graphics(GraphicsProtocol protocol) implements Report {}

    /// How large its cells are.
    record Measured(CellSize cell) implements Report {}

    /// Back from Ctrl-Z: the screen has to be painted anew.
    record Resumed() implements Input {}

    /// Nothing more will come: the terminal hung up.
    record Closed() implements Input {}
}
