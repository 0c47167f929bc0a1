package chat.parley.ssh;

import chat.parley.client.app.FullScreenChat;
import chat.parley.client.app.Newcomer;
import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.ssh.stream.ChannelInput;
import chat.parley.ssh.stream.ClosingOutput;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What runs on one channel, on a virtual thread of its own, from the client's request to its exit
/// code. It is stopped by Ctrl-C, a signal, the end of the channel, or the door's closing: a screen
/// leaves in order, a command is interrupted.
final class ChannelProgram implements Command {
    private static final Logger log = LoggerFactory.getLogger(ChannelProgram.class);

    /// The exit code of a program that a signal ended, as shells say it.
    private static final int INTERRUPTED = 130;

    private final ChannelSession channel;
    private final Visit visit;
    private final @Nullable String line;
    private final Consumer<ChannelProgram> over;
    private final ChannelInput input;
    private @Nullable OutputStream out;
    private @Nullable OutputStream err;
    private @Nullable ExitCallback exit;
    private volatile @Nullable Thread running;
    private volatile @Nullable ChannelLinks links;
    private volatile boolean onScreen;
    private volatile boolean interrupted;
    private volatile boolean ended;
    private volatile boolean gone;

    /// Prepares it.
    ///
    /// @param line the command; null for the shell
    /// @param over told when it is over, and the client has all that it had to say, or is gone
    ChannelProgram(
            ChannelSession channel,
            Visit visit,
            @Nullable String line,
            Consumer<ChannelProgram> over) {
        this.channel = channel;
        this.visit = visit;
        this.line = line;
        this.over = over;
        this.input = new ChannelInput(channel);
        channel.setDataReceiver(input);
    }

    @Override
    public void start(ChannelSession on, Environment environment) {
        ChannelStreams streams = new ChannelStreams(input, closing(out), closing(err));
        SshAccount account = visit.account();
        Preferences preferences = account.preferences();
        SshConsole console = streams.console(environment, preferences);
        ChannelLinks made =
                new ChannelLinks(
                        () -> account.link(ChannelCall.CLIENT, console.language()),
                        this::serverEnded);
        links = made;
        Newcomer newcomer =
                account.stranger()
                        ? new Newcomer(account.name(), account.invitation().orElse(""))
                        : null;
        FullScreenChat.Guest guest = new FullScreenChat.Guest(newcomer, preferences);
        ChannelScreen screen =
                new ChannelScreen(environment, input, streams.out(), guest, this::screenBegins);
        if (console.interactive()) {
            input.onCtrlC(this::interrupt);
        }
        environment.addSignalListener(
                (_, _) -> interrupt(), Signal.INT, Signal.TERM, Signal.HUP, Signal.QUIT);
        ChannelCall call = new ChannelCall(line, account.stranger(), console, screen, made);
        running =
                Thread.ofVirtual()
                        .name("ssh-" + visit.account().name())
                        .start(() -> run(call, made));
    }

    private void run(ChannelCall call, ChannelLinks made) {
        int code = ExitCode.BUG;
        try (made) {
            code = call.run();
        } catch (RuntimeException e) {
            log.warn("a program over SSH of {} failed", visit.account().name(), e);
        } finally {
            boolean _ = Thread.interrupted();
            Objects.requireNonNull(exit).onExit(interrupted ? INTERRUPTED : code);
            ended = true;
            tellOver();
        }
    }

    private void tellOver() {
        if (gone && (ended || running == null)) {
            over.accept(this);
        }
    }

    /// A reader that stalled is not waited for a second time.
    private OutputStream closing(@Nullable OutputStream stream) {
        return new ClosingOutput(Objects.requireNonNull(stream), () -> channel.close(true));
    }

    /// A screen has the keys now; a command has them no longer.
    private void screenBegins() {
        onScreen = true;
    }

    private void serverEnded() {
        if (onScreen) {
            input.end();
        }
    }

    /// As by Ctrl-C. From any thread.
    private void interrupt() {
        interrupted = !onScreen;
        stop();
    }

    /// Ends it, if it has begun. From any thread.
    void stop() {
        input.end();
        Thread thread = running;
        ChannelLinks open = links;
        if (!onScreen && thread != null && open != null) {
            thread.interrupt();
            open.close();
        }
    }

    @Override
    public void destroy(ChannelSession of) {
        gone = true;
        tellOver();
        stop();
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    /// It has its own, which was given to the channel.
    @Override
    public void setInputStream(InputStream stream) {}
}
