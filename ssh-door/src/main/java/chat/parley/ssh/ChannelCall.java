package chat.parley.ssh;

import chat.parley.admin.ParleyctlCommands;
import chat.parley.client.ParleyCommands;
import chat.parley.client.app.FullScreen;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.RefusalText;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Version;
import chat.parley.ssh.stream.ShellWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which program a channel calls, and with which words.
///
/// | the client asks for | with a terminal | without |
/// |---|---|---|
/// | a shell | `parley` alone: the full screen | `parley --plain` |
/// | `ctl ...` | `parleyctl ...` | the same |
/// | any other command | `parley ...` | the same |
///
/// Whoever has no account yet has the full screen alone, to sign up on.
///
/// @param line the command; null for the shell
record ChannelCall(
        @Nullable String line,
        boolean stranger,
        SshConsole console,
        FullScreen screen,
        ChannelLinks links) {
    static final String CLIENT = "parley-ssh/" + Version.NUMBER;
    private static final String ADMINISTRATION = "ctl";
    private static final String PLAIN = "--plain";

    /// Runs it.
    ///
    /// @return the exit code
    int run() {
        if (stranger && (line != null || !console.interactive())) {
            say(SshText.SIGN_UP_FIRST.text(console.language()));
            return Reason.UNAUTHENTICATED.exitCode();
        }
        Optional<List<String>> words = ShellWords.of(line == null ? "" : line);
        if (words.isEmpty()) {
            return refuse(SshText.UNCLOSED);
        }
        return run(line == null && !console.interactive() ? List.of(PLAIN) : words.get());
    }

    private int run(List<String> words) {
        Invocation invocation = Invocation.remote(console, CLIENT, links);
        return !words.isEmpty() && words.getFirst().equals(ADMINISTRATION)
                ? new ParleyctlCommands(invocation).run(arguments(words.subList(1, words.size())))
                : new ParleyCommands(invocation, this::onScreen).run(arguments(words));
    }

    private static String[] arguments(List<String> words) {
        return words.toArray(String[]::new);
    }

    private int refuse(Phrase why) {
        say(why.text(console.language()));
        return ExitCode.USAGE;
    }

    private void say(String text) {
        console.err().println(VisibleText.line("parley: " + text));
    }

    /// Whoever was sent away reads why once more, where the screen has been.
    private int onScreen(FullScreen.Start start) {
        int code = screen.run(start);
        return links.ended().map(this::sentAway).orElse(code);
    }

    private int sentAway(LinkState.Ended end) {
        Reason reason = end.reason();
        if (reason == null) {
            return ExitCode.DONE;
        }
        Moments moments = new Moments(console.zone());
        RefusalText text = new RefusalText(console.language(), moments::text);
        say(text.of(reason, end.detail(), end.penalty()));
        return reason.exitCode();
    }
}
