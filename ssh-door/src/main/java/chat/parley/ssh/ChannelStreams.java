package chat.parley.ssh;

import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.ssh.stream.ChannelInput;
import chat.parley.ssh.stream.CookedInput;
import chat.parley.ssh.stream.TerminalLines;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.sshd.server.Environment;

/// The three streams of a channel, as bytes.
record ChannelStreams(ChannelInput in, OutputStream out, OutputStream err) {
    private static final int BUFFER_BYTES = 8192;

    /// A console on them: with lines as a terminal wants them, where there is one.
    ///
    /// @param preferences of the account: its time zone, and its language where the client names
    ///     none
    SshConsole console(Environment environment, Preferences preferences) {
        Map<String, String> sent = new TreeMap<>(environment.getEnv());
        sent.keySet().retainAll(SshConsole.VARIABLES);
        Map<String, String> known = ClientLocale.orElse(sent, preferences.language());
        ZoneId zone = ZoneNames.zone(preferences.zone()).orElse(ZoneOffset.UTC);
        if (ChannelPty.of(environment).isEmpty()) {
            return new SshConsole(
                    in, print(out, false), print(err, true), Optional.empty(), known, zone);
        }
        CookedInput typed = new CookedInput(in, out);
        return new SshConsole(
                typed,
                print(new TerminalLines(out), false),
                print(new TerminalLines(err), true),
                Optional.of(typed),
                known,
                zone);
    }

    private static PrintStream print(OutputStream to, boolean flushLines) {
        return new PrintStream(
                new BufferedOutputStream(to, BUFFER_BYTES), flushLines, StandardCharsets.UTF_8);
    }
}
