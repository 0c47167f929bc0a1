package chat.parley.client.term.input;

import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.GraphicsProtocol;
import chat.parley.client.term.input.Input.CursorAt;
import chat.parley.client.term.input.Input.Focus;
import chat.parley.client.term.input.Input.Graphics;
import chat.parley.client.term.input.Input.Measured;
import chat.parley.client.term.input.Input.Mouse;
import chat.parley.client.term.input.Key.Modifier;
import java.util.List;
import java.util.Optional;

/// A control sequence from the keyboard: `ESC [ parameters final`, as xterm and its kin send them,
/// with the keyboard protocols' `CSI u` and SGR mouse reports.
record ControlSequence(String parameters, char last) {
    /// Among a terminal's primary attributes.
    private static final String SIXELS = "4";

    /// Begins xterm's report of how many pixels a cell has.
    private static final int CELL_SIZE = 6;

    /// What it means, or nothing: an unknown one is swallowed, never typed.
    Optional<Input> meaning() {
        if (parameters.startsWith("<")) {
            return mouse();
        }
        if (parameters.startsWith("?")) {
            return last == 'c' ? attributes() : Optional.empty();
        }
        return switch (last) {
            case 'A' -> key("Up");
            case 'B' -> key("Down");
            case 'C' -> key("Right");
            case 'D' -> key("Left");
            case 'H' -> key("Home");
            case 'F' -> key("End");
            case 'P' -> key("F1");
            case 'Q' -> key("F2");
            case 'S' -> key("F4");
            case 'R' -> number(0) == 1 || parameters.isEmpty() ? key("F3") : cursorReport();
            case 'Z' -> Optional.of(Key.TAB.with(Modifier.SHIFT));
            case 'I' -> Optional.of(new Focus(true));
            case 'O' -> Optional.of(new Focus(false));
            case 'u' -> character(number(0));
            case 't' -> number(0) == CELL_SIZE ? cellSize() : Optional.empty();
            case '~' -> number(0) == 27 ? character(number(2)) : numbered();
            default -> Optional.empty();
        };
    }

    private Optional<Input> numbered() {
        return switch (number(0)) {
            case 1, 7 -> key("Home");
            case 2 -> key("Insert");
            case 3 -> key("Delete");
            case 4, 8 -> key("End");
            case 5 -> key("PgUp");
            case 6 -> key("PgDn");
            case 11, 12, 13, 14, 15 -> key("F" + (number(0) - 10));
            case 17, 18, 19, 20, 21 -> key("F" + (number(0) - 11));
            case 23, 24 -> key("F" + (number(0) - 12));
            default -> Optional.empty();
        };
    }

    /// A key told by its code point: Shift-Enter where the terminal can tell.
    private Optional<Input> character(int codePoint) {
        return switch (codePoint) {
            case 9 -> key("Tab");
            case 13 -> key("Enter");
            case 27 -> key("Esc");
            case 32 -> key("Space");
            case 127 -> key("Backspace");
            default -> {
                boolean printable =
                        codePoint > ' ' && Character.isDefined(codePoint) && codePoint < 0xd800;
                yield printable ? key(Character.toString(codePoint)) : Optional.empty();
            }
        };
    }

    private Optional<Input> key(String base) {
        int bits = Math.max(0, number(1) - 1);
        Key key = Key.of(base);
        key = (bits & 1) != 0 ? key.with(Modifier.SHIFT) : key;
        key = (bits & 2) != 0 ? key.with(Modifier.ALT) : key;
        return Optional.of((bits & 4) != 0 ? key.with(Modifier.CTRL) : key);
    }

    private Optional<Input> cursorReport() {
        return Optional.of(new CursorAt(number(1) - 1, number(0) - 1));
    }

    /// The primary attributes of a terminal: of all that they tell, whether it draws sixels.
    private Optional<Input> attributes() {
        return List.of(parameters.substring(1).split(";", -1)).contains(SIXELS)
                ? Optional.of(new Graphics(GraphicsProtocol.SIXEL))
                : Optional.empty();
    }

    private Optional<Input> cellSize() {
        return Optional.of(new Measured(new CellSize(number(2), number(1))));
    }

    private Optional<Input> mouse() {
        ControlSequence plain = new ControlSequence(parameters.substring(1), last);
        int code = plain.number(0);
        int button = code & 3;
        Mouse.Action action =
                switch (code & 0xe0) {
                    case 0x40 -> button == 0 ? Mouse.Action.WHEEL_UP : Mouse.Action.WHEEL_DOWN;
                    case 0x20 -> Mouse.Action.DRAG;
                    default -> last == 'm' ? Mouse.Action.RELEASE : Mouse.Action.PRESS;
                };
        return Optional.of(new Mouse(action, button, plain.number(1) - 1, plain.number(2) - 1));
    }

    /// The n-th parameter, 0 where there is none; sub-parameters behind a colon are left out.
    private int number(int index) {
        String[] numbers = parameters.split(";", -1);
        String digits = index < numbers.length ? numbers[index].split(":", 2)[0] : "";
        boolean sane =
                !digits.isEmpty()
                        && digits.length() <= 6
                        && digits.chars().allMatch(Character::isDigit);
        return sane ? Integer.parseInt(digits) : 0;
    }
}
