package chat.parley.client.tui;

import chat.parley.client.command.Arrangement;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.Happening;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.state.Life;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.operation.Request;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A screen over a client's life, without terminal and loop: keys in, lines out.
final class Stage {
    static final Look LOOK = look(Language.ENGLISH, Widths.Ambiguous.NARROW);

    private final Life life;
    private final List<Order> orders = new ArrayList<>();
    private Screen screen = ChatScreen.START;
    private Look look = LOOK;
    private Keeping keeping = Keeping.KEPT;
    private int columns = 80;
    private int rows = 24;
    private int sent;

    Stage(Life life) {
        this.life = life;
    }

    /// Over a life in which the conversation with Bob is open.
    static Stage talking(Life life) {
        return new Stage(life).open(Life.CHAT);
    }

    Stage open(Id conversation) {
        return follow(ChatScreen.START.opening(conversation, life.state()));
    }

    static Look look(Language language, Widths.Ambiguous ambiguous) {
        return new Look(
                Theme.DARK,
                new Widths(ambiguous),
                new Times(ZoneOffset.UTC, language),
                new Words(language),
                Arrangement.TWO_SIDED,
                true);
    }

    Stage with(Look changed) {
        look = changed;
        return settle();
    }

    Stage with(Keeping changed) {
        keeping = changed;
        return settle();
    }

    Stage size(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        return settle();
    }

    Stage show(Screen shown) {
        screen = shown;
        return settle();
    }

    Stage type(String text) {
        return on(new Input.Typed(text));
    }

    Stage press(String... keys) {
        for (String key : keys) {
            on(Key.of(key));
        }
        return this;
    }

    Stage on(Input input) {
        return follow(screen.on(input, view()));
    }

    /// The server answered what a screen asked.
    Stage answered(Request<?> request, Record answer) {
        return screen instanceof Asking asking
                ? follow(asking.answered(request, answer, view()))
                : this;
    }

    /// The server did not.
    Stage failed(Request<?> request, String why) {
        return screen instanceof Asking asking ? show(asking.failed(request, why)) : this;
    }

    Stage happens(Happening happening) {
        life.happens(happening);
        return settle();
    }

    private Stage follow(Turn turn) {
        screen = turn.screen();
        for (Order order : turn.orders()) {
            orders.add(order);
            if (order instanceof Order.Happen(var what)) {
                life.happens(what);
            } else if (order instanceof Order.Send(var conversation, var body)) {
                sent++;
                life.happens(new Wished.Write(conversation, "own-" + sent, body));
            }
        }
        return settle();
    }

    private Stage settle() {
        Turn settled = screen.settled(view());
        screen = settled.screen();
        for (Order order : settled.orders()) {
            if (order instanceof Order.Happen(var what)) {
                life.happens(what);
            }
        }
        boolean watching = screen.watches(view());
        if (watching != life.state().watching()) {
            life.happens(new Wished.Watch(watching));
        }
        return this;
    }

    View view() {
        return new View(life.state(), look, "chat.example.org", keeping, columns, rows);
    }

    ClientState state() {
        return life.state();
    }

    Screen screen() {
        return screen;
    }

    List<Order> orders() {
        return orders;
    }

    Grid grid() {
        Grid grid = new Grid(columns, rows);
        screen.draw(new Painter(grid, look.widths()), view());
        return grid;
    }

    List<String> lines() {
        return grid().lines();
    }

    /// The one line that contains a text.
    String line(String containing) {
        return lines().stream()
                .filter(line -> line.contains(containing))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        containing
                                                + " is not on the screen:\n"
                                                + String.join("\n", lines())));
    }

    String text() {
        return String.join("\n", lines());
    }
}
