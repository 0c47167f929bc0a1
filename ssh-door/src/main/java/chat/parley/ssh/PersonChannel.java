package chat.parley.ssh;

import java.io.IOException;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.session.ServerSession;

/// A channel on which somebody is at a screen, or runs a command. There are no subsystems, no
/// agents and no X11, and of the client's environment only language and `NO_COLOR` are heard.
final class PersonChannel extends ChannelSession {
    private static final int LONGEST_VALUE = 64;

    /// Makes one when a client opens it.
    static final class Factory extends ChannelSessionFactory {
        @Override
        public Channel createChannel(Session session) {
            return new PersonChannel();
        }
    }

    private boolean exitTold;

    /// The exit code goes before the end of the output: a client that has heard of that closes the
    /// channel at once, as OpenSSH's ControlMaster does, and hears nothing more.
    @Override
    protected void closeShell(int code, boolean immediately) throws IOException {
        if (!isClosing()) {
            sendExitStatus(code);
        }
        super.closeShell(code, immediately);
    }

    @Override
    protected void sendExitStatus(int code) throws IOException {
        if (!exitTold) {
            exitTold = true;
            super.sendExitStatus(code);
        }
    }

    @Override
    protected Result handleEnvParsed(String name, String value) throws IOException {
        return isHeard(name) && value.length() <= LONGEST_VALUE
                ? super.handleEnvParsed(name, value)
                : Result.ReplyFailure;
    }

    /// Its `TERM` comes with the terminal.
    private static boolean isHeard(String name) {
        return SshConsole.VARIABLES.contains(name) && !name.equals(Environment.ENV_TERM);
    }

    @Override
    protected Result handleSubsystemParsed(String request, String subsystem) {
        return Result.ReplyFailure;
    }

    @Override
    protected Result handleAgentForwardingParsed(String request) {
        return Result.ReplyFailure;
    }

    @Override
    protected Result handleX11ForwardingParsed(
            String request,
            ServerSession session,
            boolean single,
            String protocol,
            String cookie,
            int screen) {
        return Result.ReplyFailure;
    }
}
