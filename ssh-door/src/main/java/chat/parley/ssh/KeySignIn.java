package chat.parley.ssh;

import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.session.ServerSession;

/// Signing in by a key or certificate (RFC 4252, section 7). The client asks whether a key would
/// do, then shows that it holds it; MINA looks at the signature, and at a certificate's validity,
/// authority's signature and critical options. Only then the backend signs anybody in.
final class KeySignIn extends UserAuthPublicKey {
    private static final AttributeKey<PublicKey> OFFERED = new AttributeKey<>();
    private static final AttributeKey<List<String>> LINES = new AttributeKey<>();

    /// So many of a connection's keys are remembered; an agent may offer more.
    private static final int MOST_LINES = 10;

    private final SshSignIns signIns;

    private KeySignIn(SshSignIns signIns) {
        this.signIns = signIns;
    }

    /// Whether the key that a client offers would do; MINA asks before it looks at the signature.
    static boolean offer(SshSignIns signIns, ServerSession session, String name, PublicKey key) {
        session.setAttribute(OFFERED, key);
        if (!(key instanceof OpenSshCertificate)) {
            remember(session, PublicKeyEntry.toString(key));
        }
        return signIns.wouldTake(session, name, key);
    }

    private static void remember(ServerSession session, String line) {
        List<String> before = offered(session);
        if (before.size() < MOST_LINES && !before.contains(line)) {
            session.setAttribute(LINES, Stream.concat(before.stream(), Stream.of(line)).toList());
        }
    }

    /// The keys that the client has offered in this connection, each as a line of `id_ed25519.pub`,
    /// the first one first, and none that is good with a certificate alone. Whether it holds them
    /// is another question.
    static List<String> offered(ServerSession session) {
        return Objects.requireNonNullElse(session.getAttribute(LINES), List.of());
    }

    @Override
    public Boolean doAuth(Buffer request, boolean init) throws Exception {
        Boolean shown = super.doAuth(request, init);
        return Boolean.TRUE.equals(shown) ? signIn() : shown;
    }

    private Boolean signIn() {
        PublicKey key = Objects.requireNonNull(getServerSession().getAttribute(OFFERED));
        return signIns.byKey(getServerSession(), getUsername(), key);
    }

    /// Makes one for each try.
    static final class Factory extends UserAuthPublicKeyFactory {
        private final SshSignIns signIns;

        Factory(SshSignIns signIns) {
            this.signIns = signIns;
        }

        @Override
        public UserAuthPublicKey createUserAuth(ServerSession session) {
            return new KeySignIn(signIns);
        }
    }
}
