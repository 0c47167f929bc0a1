package chat.parley.ssh;

import chat.parley.kit.console.VisibleText;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;

/// A connection on which somebody has signed in.
///
/// @param method how, for the log: the way, and the key's fingerprint
record Visit(SshAccount account, String method, String address) {
    private static final AttributeKey<Visit> KEY = new AttributeKey<>();

    void keepIn(Session session) {
        session.setAttribute(KEY, this);
    }

    static Optional<Visit> of(Session session) {
        return Optional.ofNullable(session.getAttribute(KEY));
    }

    /// Where a connection comes from, without the port.
    static String addressOf(Session session) {
        return session.getIoSession().getRemoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "";
    }

    /// The name on one line: a stranger's is anything.
    String shown() {
        return VisibleText.line(account.name());
    }

    /// By whom connections are counted.
    String counted() {
        return account.stranger() ? address : account.name();
    }
}
