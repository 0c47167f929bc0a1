package chat.parley.ssh;

import chat.parley.kit.text.Moments;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.session.ServerSession;

/// Signs people in, in every way there is, by asking the backend. It is on the connection's own
/// virtual thread, so that a backend that takes its time holds up nobody else.
final class SshSignIns {
    private static final int SHORTEST_RSA_BITS = 2048;
    private static final AttributeKey<Integer> WRONG_TRIES = new AttributeKey<>();

    private final SshBackend backend;
    private final CertificateAuthorities authorities;
    private final Visits visits;
    private final int mostWrongTries;

    SshSignIns(
            SshBackend backend,
            CertificateAuthorities authorities,
            Visits visits,
            int mostWrongTries) {
        this.backend = backend;
        this.authorities = authorities;
        this.visits = visits;
        this.mostWrongTries = mostWrongTries;
    }

    /// Whether a key, or certificate, would sign somebody in who can show to hold it.
    boolean wouldTake(ServerSession session, String name, PublicKey key) {
        if (key instanceof OpenSshCertificate certificate) {
            return !isWeak(certificate.getCertPubKey()) && authorities.vouch(certificate, name);
        }
        return !isWeak(key)
                && (backend.knowsKey(name, KeyUtils.getFingerPrint(key))
                        || stranger(session, name).isPresent());
    }

    private static boolean isWeak(PublicKey key) {
        return key instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA_BITS;
    }

    /// Signs somebody in who has shown to hold a key that [#wouldTake] took.
    boolean byKey(ServerSession session, String name, PublicKey key) {
        if (key instanceof OpenSshCertificate certificate) {
            return byCertificate(session, name, certificate);
        }
        String fingerprint = KeyUtils.getFingerPrint(key);
        String method = "key " + fingerprint;
        return backend.knowsKey(name, fingerprint)
                ? enterByKey(
                        session, name, method, address -> backend.byKey(name, fingerprint, address))
                : asStranger(session, name, method, List.of(PublicKeyEntry.toString(key)));
    }

    /// A key that is nobody's is no wrong try: agents offer all that they hold.
    private boolean enterByKey(
            ServerSession session,
            String name,
            String method,
            Function<String, SshAccount> signIn) {
        try {
            return visit(session, _ -> method, signIn);
        } catch (Refused refused) {
            if (refused.reason() != Reason.WRONG_CREDENTIALS) {
                refuse(session, name, refused);
            }
            return false;
        }
    }

    private boolean byCertificate(ServerSession session, String name, OpenSshCertificate shown) {
        String fingerprint = KeyUtils.getFingerPrint(shown.getCertPubKey());
        return enter(
                session,
                name,
                "certificate " + fingerprint,
                address -> backend.byCertificate(name, fingerprint, shown.getId(), address));
    }

    boolean byPassword(ServerSession session, String name, String password) {
        return enter(
                session, name, "password", address -> backend.byPassword(name, password, address));
    }

    /// Signs somebody in by their password or by a code that adds a key; or lets a stranger in by
    /// an invitation.
    ///
    /// @param offered the keys that the client has offered
    boolean byAnswer(ServerSession session, String name, String typed, List<String> offered) {
        return enter(
                session,
                name,
                SshSignIns::answered,
                address -> {
                    SshAccount account = backend.byAnswer(name, typed, offered, address);
                    return told(session, account);
                });
    }

    /// Tells which key signs in from now on, or from the sign-up on.
    private static SshAccount told(ServerSession session, SshAccount account) {
        SshText what = account.stranger() ? SshText.KEY_TO_BE_ADDED : SshText.KEY_ADDED;
        account.addedKey()
                .ifPresent(key -> SignInBanner.show(session, language -> what.text(language, key)));
        return account;
    }

    private static String answered(SshAccount account) {
        if (account.stranger()) {
            return "invitation";
        }
        return account.addedKey().map(key -> "link code, key " + key).orElse("password");
    }

    /// Whoever may sign up under a name, if somebody may.
    Optional<SshAccount> stranger(ServerSession session, String name) {
        return backend.stranger(name, List.of(), Visit.addressOf(session));
    }

    /// Lets a stranger in.
    ///
    /// @param offered the keys that they come with
    boolean asStranger(ServerSession session, String name, String method, List<String> offered) {
        return enter(
                session,
                name,
                method,
                address ->
                        backend.stranger(name, offered, address)
                                .map(stranger -> told(session, stranger))
                                .orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS)));
    }

    /// Whoever may have no account yet, where nobody knows whose a name is.
    Optional<SshAccount> newcomer(ServerSession session, String name) {
        return backend.newcomer(name, Visit.addressOf(session));
    }

    boolean asNewcomer(ServerSession session, String name) {
        return enter(
                session,
                name,
                "keyboard",
                address ->
                        backend.newcomer(name, address)
                                .orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS)));
    }

    private boolean enter(
            ServerSession session,
            String name,
            String method,
            Function<String, SshAccount> signIn) {
        return enter(session, name, _ -> method, signIn);
    }

    /// @param method how, for the log
    private boolean enter(
            ServerSession session,
            String name,
            Function<SshAccount, String> method,
            Function<String, SshAccount> signIn) {
        try {
            return visit(session, method, signIn);
        } catch (Refused refused) {
            refuse(session, name, refused);
            return false;
        }
    }

    private boolean visit(
            ServerSession session,
            Function<SshAccount, String> method,
            Function<String, SshAccount> signIn) {
        String address = Visit.addressOf(session);
        SshAccount account = signIn.apply(address);
        Visit visit = new Visit(account, method.apply(account), address);
        if (visits.begin(session, visit)) {
            return true;
        }
        SignInBanner.show(session, SshText.TOO_MANY_CONNECTIONS::text);
        SignInBanner.end(session, SshText.TOO_MANY_CONNECTIONS.text(Language.ENGLISH));
        return false;
    }

    /// Says why, but for what is wrong; where the server cannot be reached, no other try would do.
    private void refuse(ServerSession session, String name, Refused refused) {
        Moments moments = moments(refused, name);
        if (refused.reason() != Reason.WRONG_CREDENTIALS) {
            SignInBanner.show(session, language -> words(refused, language, moments));
        }
        if (refused.reason() == Reason.UNAVAILABLE) {
            SignInBanner.end(session, words(refused, Language.ENGLISH, moments));
        } else {
            count(session);
        }
    }

    private void count(ServerSession session) {
        int wrong = Objects.requireNonNullElse(session.getAttribute(WRONG_TRIES), 0) + 1;
        session.setAttribute(WRONG_TRIES, wrong);
        if (wrong >= mostWrongTries) {
            SignInBanner.end(session, SshText.TOO_MANY_TRIES.text(Language.ENGLISH));
        }
    }

    /// In the zone of the account where its holder is refused, who has shown who they are; in UTC
    /// for all others.
    private Moments moments(Refused refused, String name) {
        String zone = refused.penalty() == null ? null : backend.preferences(name).zone();
        return new Moments(ZoneNames.zone(zone).orElse(ZoneOffset.UTC));
    }

    private static String words(Refused refused, Language language, Moments moments) {
        String away = refused.detail(language);
        if (refused.reason() == Reason.UNAVAILABLE && away != null) {
            return away;
        }
        RefusalText text = new RefusalText(language, moments::text);
        String why = text.of(refused);
        Duration wait = refused.retryAfter();
        return wait == null
                ? why
                : why
                        + text.space()
                        + SshText.LATER.text(language, wait.plusMillis(999).toSeconds());
    }
}
