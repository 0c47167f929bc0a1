package chat.parley.ssh;

import chat.parley.kit.console.VisibleText;
import chat.parley.protocol.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.session.ServerSession;

/// What is said to whoever is not in yet: the one thing that every way of signing in can say (RFC
/// 4252, section 5.4), and that clients print. Nobody's language is known by then, so it is said in
/// each. Some of it a server elsewhere has said.
final class SignInBanner {
    private SignInBanner() {}

    /// Says something; may be of several lines.
    static void show(ServerSession session, Function<Language, String> words) {
        String text = Arrays.stream(Language.values()).map(words).collect(Collectors.joining("\n"));
        quietly(
                () -> {
                    Buffer banner = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_BANNER);
                    banner.putString(VisibleText.of(text).replace("\n", "\r\n") + "\r\n");
                    banner.putString("");
                    session.writePacket(banner);
                });
    }

    /// Ends the connection, with a last word in English.
    static void end(ServerSession session, String why) {
        quietly(
                () ->
                        session.disconnect(
                                SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
                                VisibleText.line(why)));
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void quietly(Io io) {
        try {
            io.run();
        } catch (IOException _) {
            // The client is gone: nobody is there to be told.
        }
    }
}
