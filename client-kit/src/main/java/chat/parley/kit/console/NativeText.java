package chat.parley.kit.console;

import chat.parley.protocol.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Arguments and variables as the JVM read them: whatever was not UTF-8 is lost by then, and U+FFFD
/// stands in its place. Somebody may have written just that: the system has the bytes, where it
/// tells them.
final class NativeText {
    private static final char LOST = '\uFFFD';
    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final Path ENVIRONMENT = Path.of("/proc/self/environ");

    private NativeText() {}

    /// Refuses what has lost something.
    ///
    /// @throws UsageProblem naming the argument
    static void check(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            int behind = arguments.length - i;
            if (isSuspect(arguments[i]) && !isText(argumentFromTheEnd(behind))) {
                throw noText(Sentence.of(ConsoleText.ARGUMENT, i + 1));
            }
        }
    }

    /// A variable's value, if it has lost nothing.
    ///
    /// @throws UsageProblem naming the variable
    static String variable(String name, String value) {
        if (isSuspect(value) && !isText(variableBytes(name))) {
            throw noText(name);
        }
        return value;
    }

    /// What was typed, if it has lost nothing. Nobody has the bytes any more.
    ///
    /// @throws UsageProblem if it has
    static String typed(String text) {
        if (isSuspect(text)) {
            throw noText(Sentence.of(ConsoleText.TYPED));
        }
        return text;
    }

    private static UsageProblem noText(Object name) {
        return new UsageProblem(ConsoleText.NO_TEXT, name);
    }

    private static boolean isSuspect(String text) {
        return text.indexOf(LOST) >= 0;
    }

    /// The options of the JVM come first, and are none of the program's arguments.
    private static byte[] argumentFromTheEnd(int position) {
        List<byte[]> all = read(ARGUMENTS);
        return position <= all.size() ? all.get(all.size() - position) : new byte[] {-1};
    }

    private static byte[] variableBytes(String name) {
        byte[] start = (name + "=").getBytes(StandardCharsets.UTF_8);
        for (byte[] entry : read(ENVIRONMENT)) {
            if (ByteBuffer.wrap(entry).mismatch(ByteBuffer.wrap(start)) == start.length) {
                return entry;
            }
        }
        return new byte[] {-1};
    }

    /// What the kernel lists, each ended by a zero byte; nothing where it lists nothing.
    private static List<byte[]> read(Path list) {
        List<byte[]> entries = new ArrayList<>();
        try {
            byte[] all = Files.readAllBytes(list);
            int from = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] == 0) {
                    entries.add(Arrays.copyOfRange(all, from, i));
                    from = i + 1;
                }
            }
            return entries;
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasArray();
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
