package chat.parley.ssh.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a person types at a terminal, line by line: echoed, with Backspace, Ctrl-U and Ctrl-D, as
/// the terminal of a machine does. The client's own has been put aside by its `ssh -t`. For one
/// thread.
public final class CookedInput extends InputStream {
    private static final int LONGEST_LINE_BYTES = 64 * 1024;
    private static final int CTRL_D = 4;
    private static final int CTRL_H = 8;
    private static final int CTRL_U = 0x15;
    private static final int DELETE = 0x7f;
    private static final byte[] NEW_LINE = {'\r', '\n'};

    private final InputStream typed;
    private final OutputStream echo;
    private byte[] line = {};
    private int next;
    private boolean ended;

    /// Reads lines.
    ///
    /// @param echo where what is typed shows
    public CookedInput(InputStream typed, OutputStream echo) {
        this.typed = typed;
        this.echo = echo;
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, offset, count);
        next += count;
        return count;
    }

    /// A line that does not show while it is typed, without its end; empty at the end of input.
    public Optional<String> hidden() throws IOException {
        byte[] secret = line(false);
        echo(NEW_LINE);
        String text = new String(secret, StandardCharsets.UTF_8).stripTrailing();
        return ended && text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private boolean fill() throws IOException {
        while (next == line.length && !ended) {
            line = line(true);
            next = 0;
        }
        return next < line.length;
    }

    /// The next line, with its end, if it has one.
    private byte[] line(boolean shows) throws IOException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        while (true) {
            int key = typed.read();
            switch (key) {
                case -1 -> {
                    ended = true;
                    return begun.toByteArray();
                }
                case CTRL_D -> {
                    ended = begun.size() == 0;
                    return begun.toByteArray();
                }
                case '\r', '\n' -> {
                    begun.write('\n');
                    if (shows) {
                        echo(NEW_LINE);
                    }
                    return begun.toByteArray();
                }
                case CTRL_U -> erase(begun, begun.size(), shows);
                case CTRL_H, DELETE -> erase(begun, lastCharacter(begun.toByteArray()), shows);
                default -> add(begun, (byte) key, shows);
            }
        }
    }

    private void add(ByteArrayOutputStream begun, byte key, boolean shows) throws IOException {
        if (begun.size() < LONGEST_LINE_BYTES) {
            begun.write(key);
            if (shows && (key < 0 || key >= ' ')) {
                echo(new byte[] {key});
            }
        }
    }

    /// How many bytes the last character has.
    private static int lastCharacter(byte[] begun) {
        int start = begun.length - 1;
        while (start > 0 && (begun[start] & 0xc0) == 0x80) {
            start--;
        }
        return begun.length - Math.max(0, start);
    }

    private void erase(ByteArrayOutputStream begun, int bytes, boolean shows) throws IOException {
        byte[] all = begun.toByteArray();
        byte[] rest = Arrays.copyOf(all, all.length - bytes);
        String gone = new String(all, rest.length, bytes, StandardCharsets.UTF_8);
        begun.reset();
        begun.writeBytes(rest);
        if (shows) {
            echo(
                    "\b \b"
                            .repeat(gone.codePointCount(0, gone.length()))
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void echo(byte[] bytes) throws IOException {
        echo.write(bytes);
        echo.flush();
    }
}
