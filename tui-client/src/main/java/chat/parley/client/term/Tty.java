package chat.parley.client.term;

import chat.parley.client.term.graphics.PictureLayer;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.InputReader;
import chat.parley.kit.text.Widths;
import com.googlecode.lanterna.TerminalSize;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A terminal over a pair of streams: the local one, or the channel of an SSH session. It is taken
/// by [#start] and given back by [#close], after which it is as it was found; so it is, too, when
/// the process is ended or the other side is gone.
public final class Tty implements AutoCloseable {
    private final InputStream in;
    private final FrameStream frames;
    private final StreamTty terminal;
    private final Display display;
    private final TerminalModes modes;
    private final boolean askable;
    private volatile Consumer<Input> listener = _ -> {};
    private Thread.Builder waiting = Thread.ofVirtual();
    private Runnable suspension = () -> {};
    private @Nullable InputReader reader;
    private volatile boolean taken;

    /// Nothing comes in any more: whoever begins to hear is told.
    private volatile boolean over;

    public Tty(
            InputStream in,
            OutputStream out,
            int columns,
            int rows,
            Capabilities capabilities,
            Widths widths) {
        this.in = in;
        this.frames = new FrameStream(out);
        this.terminal = new StreamTty(frames, size(columns, rows), widths);
        this.display = new Display(terminal, capabilities.colors(), widths);
        this.modes = new TerminalModes(frames, capabilities.desktop());
        this.askable = capabilities.askable();
        frames.reopen();
    }

    public Display display() {
        return display;
    }

    public TerminalModes modes() {
        return modes;
    }

    /// Takes the terminal and tells what comes in, on a thread of its own: the listener must do no
    /// more than hand it on. Where it was taken before, another hears from now on what comes.
    ///
    /// @return whether it was not taken before
    public boolean start(Consumer<Input> inputs) {
        listener = inputs;
        enter();
        if (reader != null) {
            if (over) {
                inputs.accept(new Input.Closed());
            }
            return false;
        }
        reader = new InputReader(in, this::hear, waiting);
        reader.start();
        return true;
    }

    /// The terminal's size is another now. From any thread.
    public void resized(int columns, int rows) {
        terminal.resized(size(columns, rows));
        listener.accept(new Input.Resized(Math.max(1, columns), Math.max(1, rows)));
    }

    /// Asks how wide the terminal draws what terminals disagree about; see [WidthQuestion]. What it
    /// answers, the display goes by from then on.
    ///
    /// @param ambiguous whether to ask about ambiguous characters, or leave that as it was set
    public void askWidths(boolean ambiguous) {
        if (ambiguous) {
            frames.writeText(WidthQuestion.AMBIGUOUS.text());
        }
        frames.writeText(WidthQuestion.JOINED.text());
        frames.flush();
        terminal.forget();
        display.repaint();
    }

    /// Asks whether the terminal takes pictures as pixels. One that does not says nothing, or no.
    public void askGraphics() {
        if (askable) {
            frames.write(PictureLayer.QUESTIONS);
            frames.flush();
        }
    }

    /// On the reader's thread.
    private void hear(Input input) {
        over |= input instanceof Input.Closed;
        if (input instanceof Input.Report report) {
            learn(report);
        }
        listener.accept(input);
    }

    private void learn(Input.Report report) {
        switch (report) {
            case Input.CursorAt cursor ->
                    WidthQuestion.answeredBy(cursor).ifPresent(question -> learn(question, cursor));
            case Input.Graphics(var protocol) -> display.pictures().speaks(protocol);
            case Input.Measured(var cell) -> display.pictures().measured(cell);
            case Input.Background _ -> {}
        }
    }

    private void learn(WidthQuestion question, Input.CursorAt cursor) {
        switch (question) {
            case AMBIGUOUS ->
                    display.widths(
                            new Widths(
                                    question.asExpected(cursor)
                                            ? Widths.Ambiguous.NARROW
                                            : Widths.Ambiguous.WIDE));
            case JOINED -> display.joins(question.asExpected(cursor));
        }
    }

    /// Gives the terminal back to the shell and stops, where there is one; [Input.Resumed] follows
    /// when the user comes back.
    public void suspend() {
        suspension.run();
    }

    @Override
    public void close() {
        leave();
        if (reader != null) {
            reader.close();
        }
    }

    /// Whoever started this wants it to end: as if the terminal had hung up.
    void hangUp() {
        over = true;
        listener.accept(new Input.Closed());
    }

    /// Before the start: this terminal has a shell to go back to, and waiting for it takes a thread
    /// of the operating system.
    void local(Runnable suspension) {
        this.waiting = Thread.ofPlatform().daemon();
        this.suspension = suspension;
    }

    /// Gives the terminal back: from any thread, any number of times, also if it hung up.
    public synchronized void leave() {
        if (taken) {
            taken = false;
            frames.finish(TerminalModes.LEAVE);
        }
    }

    /// Takes the terminal again.
    void resume() {
        enter();
        listener.accept(new Input.Resumed());
    }

    private synchronized void enter() {
        if (!taken) {
            taken = true;
            frames.reopen();
            frames.write(TerminalModes.ENTER);
            frames.flush();
            modes.forgetTitle();
            display.repaint();
        }
    }

    private static TerminalSize size(int columns, int rows) {
        return new TerminalSize(Math.max(1, columns), Math.max(1, rows));
    }
}
