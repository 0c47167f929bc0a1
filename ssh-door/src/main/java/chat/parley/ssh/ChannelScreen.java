package chat.parley.ssh;

import chat.parley.client.app.FullScreen;
import chat.parley.client.app.FullScreenChat;
import chat.parley.client.term.Capabilities;
import chat.parley.client.term.Tty;
import chat.parley.client.words.CommandText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.text.Widths;
import chat.parley.ssh.stream.ChannelInput;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.SignalListener;

/// The full screen on the terminal at the client's end. That terminal is restored before the
/// channel closes.
///
/// @param environment knows the terminal's size, and tells when it changes
/// @param begins told when keys are no longer the channel's but the screen's
record ChannelScreen(
        Environment environment,
        ChannelInput input,
        OutputStream output,
        FullScreenChat.Guest guest,
        Runnable begins)
        implements FullScreen {

    @Override
    public int run(Start start) {
        Capabilities capabilities = capabilities(start);
        ChannelPty pty =
                ChannelPty.of(environment)
                        .filter(_ -> capabilities.controllable())
                        .orElseThrow(() -> new UsageProblem(CommandText.NO_SCREEN_HERE));
        Widths widths = new Widths(start.appearance().widths().assumed());
        input.raw();
        begins.run();
        try (Tty tty = new Tty(input, output, pty.columns(), pty.rows(), capabilities, widths)) {
            return run(start, tty, widths);
        }
    }

    private int run(Start start, Tty tty, Widths widths) {
        SignalListener resizing =
                (_, _) ->
                        ChannelPty.of(environment)
                                .ifPresent(now -> tty.resized(now.columns(), now.rows()));
        environment.addSignalListener(resizing, Signal.WINCH);
        try {
            return new FullScreenChat().run(start, tty, widths, guest);
        } finally {
            environment.removeSignalListener(resizing);
        }
    }

    private static Capabilities capabilities(Start start) {
        Map<String, String> known = new HashMap<>();
        for (String name : new String[] {"TERM", "LC_TERMINAL", "NO_COLOR"}) {
            start.console().variable(name).ifPresent(value -> known.put(name, value));
        }
        return Capabilities.of(known, start.appearance().colour());
    }
}
