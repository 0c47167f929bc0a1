package chat.parley.client.term;

import chat.parley.client.edit.Layout;
import chat.parley.client.edit.LineEditor;
import chat.parley.client.screen.key.EditKey;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.term.color.Color;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Input.Paste;
import chat.parley.client.term.input.Input.Typed;
import chat.parley.client.term.input.Key;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The smallest program for a terminal: a line to write on, a border at the right edge, the last
/// thing sent. For [RealTerminalTest], and for trying a terminal by hand.
final class TryOut {
    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private LineEditor editor = LineEditor.EMPTY;
    private String sent = "nothing";
    private String last = "";
    private boolean running = true;

    static void main() throws IOException, InterruptedException {
        try (LocalTty local =
                LocalTty.open(Capabilities.of(System.getenv()), new Widths(Ambiguous.NARROW))) {
            new TryOut().run(local.tty());
        }
    }

    private void run(Tty tty) throws InterruptedException {
        tty.start(inputs::add);
        tty.askWidths(true);
        while (running) {
            tty.display().draw(this::paint);
            tty.modes().title("trying");
            do {
                take(inputs.take(), tty);
            } while (!inputs.isEmpty());
        }
    }

    private void take(Input input, Tty tty) {
        last = input.getClass().getSimpleName() + (input instanceof Key key ? " " + key : "");
        switch (input) {
            case Typed(String text) -> editor = editor.insert(text);
            case Paste(String text) -> editor = editor.insert(text);
            case Key key when key.equals(Key.ENTER) -> send();
            case Key key when key.equals(Key.of("C-c")) -> running = false;
            case Key key when key.equals(Key.of("C-z")) -> tty.suspend();
            case Key key when key.equals(Key.of("C-x")) ->
                    throw new IllegalStateException("crashed as asked");
            case Key key ->
                    editor =
                            KeyMap.USUAL
                                    .find(EditKey.class, key)
                                    .map(edit -> edit.apply(editor))
                                    .orElse(editor);
            case Input.Closed() -> running = false;
            case Input.Resumed() -> tty.display().repaint();
            case Input.Resized _, Input.Focus _, Input.Mouse _, Input.Report _ -> {}
        }
    }

    private void send() {
        sent = editor.text().lines().count() + " lines: " + editor.text().replace('\n', '/');
        editor = LineEditor.EMPTY;
    }

    private void paint(Painter painter) {
        painter.vertical(painter.columns() - 1, 0, painter.rows(), "|", Style.PLAIN);
        painter.text(
                0,
                0,
                "pid " + ProcessHandle.current().pid() + " " + last,
                Style.PLAIN.fg(Color.ansi(2)).bold());
        painter.text(0, 1, "sent " + sent, Style.PLAIN);
        Painter box = painter.region(0, 2, painter.columns() - 1, painter.rows());
        Layout layout = new Layout(editor, painter.widths(), box.columns());
        for (int row = 0; row < layout.lines().size(); row++) {
            box.text(0, row, layout.lines().get(row), Style.PLAIN);
        }
        box.cursor(layout.caret().column(), layout.caret().row());
    }
}
