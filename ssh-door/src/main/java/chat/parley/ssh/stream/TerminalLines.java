package chat.parley.ssh.stream;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Ends lines as a terminal wants them that does nothing by itself: with CR and LF. For one thread.
public final class TerminalLines extends FilterOutputStream {

    public TerminalLines(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        if (one == '\n') {
            out.write('\r');
        }
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int begin = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                out.write(bytes, begin, i - begin);
                out.write('\r');
                begin = i;
            }
        }
        out.write(bytes, begin, offset + length - begin);
    }
}
