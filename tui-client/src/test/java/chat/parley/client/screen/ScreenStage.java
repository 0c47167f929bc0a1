package chat.parley.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.Arrangement;
import chat.parley.client.look.Theme;
import chat.parley.client.look.Times;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.state.Attention;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.account.AccountList;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.state.transfer.TransferState;
import chat.parley.client.term.Grid;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.operation.Request;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A screen over a client's life, without terminal and loop: keys in, lines out.
public final class ScreenStage {
    public static final Appearance LOOK = appearance(Language.ENGLISH, Widths.Ambiguous.NARROW);

    private final ClientSimulation life;
    private final List<ScreenCommand> commands = new ArrayList<>();
    private NavigationStack stack = NavigationStack.of(ChatScreen.START);
    private Appearance appearance = LOOK;
    private KeyMap keys = KeyMap.USUAL;
    private Keeping keeping = Keeping.KEPT;
    private DeviceSettings settings = DeviceSettings.USUAL;
    private AccountList accounts = AccountList.UNKNOWN;
    private PictureShelf pictures = PictureShelf.EMPTY;
    private TransferState transfers = TransferState.NOTHING;
    private boolean focused = true;
    private int columns = 80;
    private int rows = 24;
    private int sent;

    public ScreenStage(ClientSimulation life) {
        this.life = life;
    }

    /// Over a life in which the conversation with Bob is open.
    public static ScreenStage talking(ClientSimulation life) {
        return new ScreenStage(life).open(ClientSimulation.CHAT);
    }

    public ScreenStage open(Id conversation) {
        return follow(ChatScreen.START.opening(conversation, life.state()));
    }

    public static Appearance appearance(Language language, Widths.Ambiguous ambiguous) {
        return new Appearance(
                Theme.DARK,
                new Widths(ambiguous),
                new Times(ZoneOffset.UTC, language),
                new Words(language, KeyMap.USUAL::named),
                Arrangement.TWO_SIDED,
                true);
    }

    public ScreenStage with(Appearance changed) {
        appearance = changed;
        return settle();
    }

    /// With keys of one's own.
    public ScreenStage with(KeyMap changed) {
        keys = changed;
        Words words = new Words(appearance.words().language(), changed::named);
        return with(appearance.with(words));
    }

    public ScreenStage with(Keeping changed) {
        keeping = changed;
        return settle();
    }

    public ScreenStage with(DeviceSettings changed) {
        settings = changed;
        return settle();
    }

    public ScreenStage with(AccountList changed) {
        accounts = changed;
        return settle();
    }

    public ScreenStage with(PictureShelf changed) {
        pictures = changed;
        return settle();
    }

    public ScreenStage with(TransferState changed) {
        transfers = changed;
        return settle();
    }

    public ScreenStage size(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        return settle();
    }

    /// The window gains or loses the keyboard.
    public ScreenStage focus(boolean gained) {
        focused = gained;
        return settle();
    }

    /// In the place of all screens there are.
    public ScreenStage show(Screen shown) {
        stack = NavigationStack.of(shown);
        return settle();
    }

    public ScreenStage type(String text) {
        return on(new Input.Typed(text));
    }

    public ScreenStage press(String... keys) {
        for (String key : keys) {
            on(Key.of(key));
        }
        return this;
    }

    public ScreenStage on(Input input) {
        return follow(stack.on(input, frame()));
    }

    /// The server answered what a screen asked.
    public ScreenStage answered(Request<?> request, Record answer) {
        return follow(stack.answered(request, answer, frame()));
    }

    /// The server did not.
    public ScreenStage failed(Request<?> request, String why) {
        return follow(stack.failed(request, why, frame()));
    }

    public ScreenStage happens(ClientEvent event) {
        life.happens(event);
        return settle();
    }

    private ScreenStage follow(ScreenUpdate update) {
        return follow(stack.follow(update, frame()));
    }

    private ScreenStage follow(NavigationStack.Followed followed) {
        stack = followed.stack();
        followed.commands().forEach(this::isAwaited);
        for (ScreenCommand command : followed.commands()) {
            commands.add(command);
            if (command instanceof ScreenCommand.Happen(var what)) {
                life.happens(what);
            } else if (command instanceof ScreenCommand.Adjust(var changed)) {
                settings = changed;
                appearance = appearance.marking(changed.marks());
            } else if (command instanceof ScreenCommand.Send(var conversation, var body)) {
                sent++;
                life.happens(new Wished.Write(conversation, "own-" + sent, body));
            }
        }
        return settle();
    }

    private ScreenStage settle() {
        NavigationStack.Followed settled = stack.follow(screen().settled(frame()), frame());
        stack = settled.stack();
        settled.commands().forEach(this::isAwaited);
        for (ScreenCommand command : settled.commands()) {
            if (command instanceof ScreenCommand.Ask
                    || command instanceof ScreenCommand.OfAccounts) {
                commands.add(command);
            }
            if (command instanceof ScreenCommand.Happen(var what)) {
                life.happens(what);
            }
        }
        Attention attention = screen().attention(frame());
        if (attention != life.state().attention()) {
            life.happens(new Wished.Watch(attention));
        }
        return this;
    }

    /// Whoever asks waits for the answer; else it would be told nobody.
    private void isAwaited(ScreenCommand command) {
        if (command instanceof ScreenCommand.Ask(var request)) {
            assertThat(stack.screens())
                    .anyMatch(
                            screen ->
                                    screen instanceof RequestingScreen asking
                                            && asking.awaited().contains(request));
        }
    }

    public Frame frame() {
        return new Frame(
                life.state(),
                appearance,
                keys,
                "chat.example.org",
                keeping,
                settings,
                accounts,
                pictures,
                transfers,
                focused,
                columns,
                rows);
    }

    public ClientState state() {
        return life.state();
    }

    NavigationStack stack() {
        return stack;
    }

    public Screen screen() {
        return stack.top();
    }

    public List<ScreenCommand> commands() {
        return commands;
    }

    public Grid grid() {
        Grid grid = new Grid(columns, rows);
        screen().draw(new Painter(grid, appearance.widths()), frame());
        return grid;
    }

    public List<String> lines() {
        return grid().lines();
    }

    /// The one line that contains a text.
    public String line(String containing) {
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

    public String text() {
        return String.join("\n", lines());
    }
}
