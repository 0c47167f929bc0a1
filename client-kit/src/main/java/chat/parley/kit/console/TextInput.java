package chat.parley.kit.console;

import chat.parley.protocol.Sentence;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text from somewhere else, read in UTF-8 and up to a limit: what does not end, or is no text, is
/// refused instead of kept or mended. A byte order mark at its start is left out.
public final class TextInput {
    /// As much as any of it may have.
    public static final int LONGEST_BYTES = 64 * 1024;

    private static final int LONGEST_BAD_LINE_BYTES = 1024 * 1024;
    private static final int KIB = 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final Object name;
    private long number;

    /// A line; without what ends it.
    public sealed interface Line {

        /// Counted from 1.
        long number();

        /// A line that is text.
        record Text(long number, String text) implements Line {}

        /// A line that cannot be taken.
        record Bad(long number, Sentence why) implements Line {}
    }

    private TextInput(InputStream in, Object name) {
        this.in = new BufferedInputStream(in);
        this.name = name;
    }

    /// Text from a stream.
    ///
    /// @param name what people call it: a text or a [Sentence]
    public static TextInput of(InputStream in, Object name) {
        return new TextInput(in, name);
    }

    /// What a program is piped. Reads ahead: what is taken, [Console#in] has no more.
    public static TextInput standard(Console console) {
        return new TextInput(console.in(), Sentence.of(ConsoleText.STANDARD_INPUT));
    }

    /// All of it.
    ///
    /// @throws UsageProblem if it is longer than [#LONGEST_BYTES], or no text
    public String whole() {
        byte[] bytes = read(LONGEST_BYTES + 1);
        if (bytes.length > LONGEST_BYTES) {
            throw new UsageProblem(ConsoleText.TOO_LONG, name, LONGEST_BYTES / KIB);
        }
        try {
            return withoutMark(decode(bytes));
        } catch (CharacterCodingException _) {
            throw new UsageProblem(ConsoleText.NO_TEXT, name);
        }
    }

    private byte[] read(int most) {
        try {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UsageProblem unreadable(IOException e) {
        return new UsageProblem(ConsoleText.UNREADABLE, name, String.valueOf(e.getMessage()));
    }

    /// The next line, good or bad; empty at the end.
    ///
    /// @throws UsageProblem if a line does not end at all, as far as one cares to read
    public Optional<Line> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        try {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            number++;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (++length > LONGEST_BAD_LINE_BYTES) {
                    throw new UsageProblem(
                            ConsoleText.ENDLESS, number, LONGEST_BAD_LINE_BYTES / KIB);
                }
                if (length <= LONGEST_BYTES) {
                    line.write(next);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Optional.of(line(line.toByteArray(), length));
    }

    private Line line(byte[] bytes, int length) {
        if (length > LONGEST_BYTES) {
            return new Line.Bad(
                    number, Sentence.of(ConsoleText.LINE_TOO_LONG, LONGEST_BYTES / KIB));
        }
        try {
            String text = decode(bytes);
            text = number == 1 ? withoutMark(text) : text;
            return new Line.Text(
                    number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        } catch (CharacterCodingException _) {
            return new Line.Bad(number, Sentence.of(ConsoleText.LINE_NO_TEXT));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
