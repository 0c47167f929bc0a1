package chat.parley.client.screen;

import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Grid.ListedRow;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Input.Mouse;
import chat.parley.client.term.input.Key;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A click on a thing of a list, wherever a screen draws one: as many steps of the arrows as lead
/// to it. What a screen has drawn tells what stands where.
///
/// @param from the thing that keys act on
/// @param to the one that was clicked
record ListClick(int from, int to) {
    private static final int LEFT = 0;

    /// Empty where the input is none. While something is being written among the rows, they are
    /// left alone.
    static Optional<ListClick> of(Screen screen, Input input, Frame frame) {
        if (!(input instanceof Mouse mouse)
                || mouse.action() != Mouse.Action.PRESS
                || mouse.button() != LEFT) {
            return Optional.empty();
        }
        Grid drawn = drawn(screen, frame);
        boolean writing = drawn.cursor().filter(at -> at.row() >= ListPage.TOP).isPresent();
        return writing
                ? Optional.empty()
                : drawn.listed(mouse.row())
                        .flatMap(to -> chosen(drawn).map(from -> new ListClick(from, to.index())));
    }

    /// The thing that keys act on, in the list that a screen shows.
    static Optional<Integer> chosen(Screen screen, Frame frame) {
        return chosen(drawn(screen, frame));
    }

    private static Optional<Integer> chosen(Grid drawn) {
        return rows(drawn).filter(ListedRow::chosen).map(ListedRow::index).findFirst();
    }

    private static Stream<ListedRow> rows(Grid drawn) {
        return IntStream.range(0, drawn.rows()).boxed().flatMap(row -> drawn.listed(row).stream());
    }

    private static Grid drawn(Screen screen, Frame frame) {
        Grid grid = new Grid(frame.columns(), frame.rows());
        screen.draw(new Painter(grid, frame.appearance().widths()), frame);
        return grid;
    }

    int steps() {
        return Math.abs(to - from);
    }

    /// The key of one step.
    Key step(Frame frame) {
        return frame.keys().press(to < from ? ListKey.UP : ListKey.DOWN);
    }
}
