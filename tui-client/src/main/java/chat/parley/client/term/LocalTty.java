package chat.parley.client.term;

import chat.parley.kit.text.Widths;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/// The terminal this process was started on: raw, so that every key is ours, and told of its
/// size. It is restored when closed, on SIGTERM, SIGHUP and SIGINT, when the program ends in an
/// error, and while it is stopped.
public final class LocalTty implements AutoCloseable {
    private static final String TYPE = "parley";

    private final Terminal terminal;
    private final Attributes found;
    private final Tty tty;
    private final Thread restoring = new Thread(this::restore, "terminal-restore");
    private boolean closed;

    /// Takes hold of the terminal; fails where standard input and output are none.
    public static LocalTty open(Capabilities capabilities, Widths widths) throws IOException {
        return new LocalTty(terminal(), capabilities, widths);
    }

    /// JLine is asked for nothing that depends on the type, and would run two processes to learn of
    /// it, which would take as long as all else before the first picture.
    private static Terminal terminal() throws IOException {
        InfoCmp.setLoadedInfoCmp(TYPE, "");
        try {
            return TerminalBuilder.builder()
                    .system(true)
                    .type(TYPE)
                    .provider("jni")
                    .dumb(false)
                    .graphemeCluster(false)
                    .build();
        } catch (IllegalStateException e) {
            throw new IOException("this is no terminal", e);
        }
    }

    private LocalTty(Terminal terminal, Capabilities capabilities, Widths widths) {
        this.terminal = terminal;
        this.found = terminal.getAttributes();
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        this.tty =
                new Tty(
                        in,
                        terminal.output(),
                        terminal.getColumns(),
                        terminal.getRows(),
                        capabilities,
                        widths);
        makeRaw();
        terminal.handle(Signal.WINCH, _ -> tty.resized(terminal.getColumns(), terminal.getRows()));
        terminal.handle(Signal.INT, _ -> tty.hangUp());
        terminal.handle(Signal.TSTP, _ -> suspend());
        terminal.handle(Signal.CONT, _ -> resume());
        tty.local(this::suspend);
        Runtime.getRuntime().addShutdownHook(restoring);
    }

    public Tty tty() {
        return tty;
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        tty.close();
        restore();
        terminal.close();
        try {
            Runtime.getRuntime().removeShutdownHook(restoring);
        } catch (IllegalStateException e) {
            // The hook is running: it does the same.
        }
    }

    /// One byte at a time is enough to wake a read, no timer, and no key makes a signal.
    private void makeRaw() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlags(EnumSet.of(LocalFlag.ISIG, LocalFlag.IEXTEN), false);
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
    }

    private void restore() {
        tty.leave();
        try {
            terminal.setAttributes(found);
        } catch (RuntimeException e) {
            // Gone with its window: nothing is left to restore.
        }
    }

    private void suspend() {
        restore();
        ProcessGroup.stop();
    }

    private void resume() {
        makeRaw();
        tty.resized(terminal.getColumns(), terminal.getRows());
        tty.resume();
    }
}
