package chat.parley.ssh;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.command.CommandFactory;
import org.apache.sshd.server.shell.ShellFactory;
import org.jspecify.annotations.Nullable;

/// What runs on all channels. Closing lets each leave its terminal as it was.
final class ChannelPrograms implements ShellFactory, CommandFactory {
    private final Set<ChannelProgram> running = new HashSet<>();

    @Override
    public Command createShell(ChannelSession channel) {
        return program(channel, null);
    }

    @Override
    public Command createCommand(ChannelSession channel, String line) {
        return program(channel, line);
    }

    private synchronized Command program(ChannelSession channel, @Nullable String line) {
        Visit visit = Visit.of(channel.getServerSession()).orElseThrow();
        ChannelProgram program = new ChannelProgram(channel, visit, line, this::over);
        running.add(program);
        return program;
    }

    private synchronized void over(ChannelProgram program) {
        running.remove(program);
        notifyAll();
    }

    /// Ends all of them, and waits a little until they are over, and all they said is told.
    void stop(Duration patience) {
        Set<ChannelProgram> all;
        synchronized (this) {
            all = Set.copyOf(running);
        }
        all.forEach(ChannelProgram::stop);
        try {
            await(System.nanoTime() + patience.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void await(long deadlineNanos) throws InterruptedException {
        long left = deadlineNanos - System.nanoTime();
        while (!running.isEmpty() && left > 0) {
            wait(Duration.ofNanos(left).toMillis() + 1);
            left = deadlineNanos - System.nanoTime();
        }
    }
}
