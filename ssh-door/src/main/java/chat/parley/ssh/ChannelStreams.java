package chat.parley.ssh;

import chat.parley.ssh.stream.ChannelInput;
import chat.parley.ssh.stream.CookedInput;
import chat.parley.ssh.stream.TerminalLines;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.sshd.server.Environment;

/// The three streams of a channel, as bytes.
record ChannelStreams(ChannelInput in, OutputStream out, OutputStream err) {
    private static final int BUFFER_BYTES = 8192;

    /// A console on them: with lines as a terminal wants them, where there is one.
    SshConsole console(Environment environment) {
        Map<String, String> known = new TreeMap<>(environment.getEnv());
        known.keySet().retainAll(SshConsole.VARIABLES);
        if (ChannelPty.of(environment).isEmpty()) {
            return new SshConsole(in, print(out, false), print(err, true), Optional.empty(), known);
        }
        CookedInput typed = new CookedInput(in, out);
        return new SshConsole(
                typed,
                print(new TerminalLines(out), false),
                print(new TerminalLines(err), true),
                Optional.of(typed),
                known);
    }

    private static PrintStream print(OutputStream to, boolean flushLines) {
        return new PrintStream(
                new BufferedOutputStream(to, BUFFER_BYTES), flushLines, StandardCharsets.UTF_8);
    }
}
