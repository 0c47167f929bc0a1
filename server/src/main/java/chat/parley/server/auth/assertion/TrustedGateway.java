package chat.parley.server.auth.assertion;

import chat.parley.protocol.Limits;
import chat.parley.protocol.wire.GatewayProof;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;

/// A gateway whose word for SSH keys the server takes.
///
/// @param name what the host calls it
/// @param servers the addresses by which it may connect here
record TrustedGateway(PublicKey key, String name, Set<String> servers) {
    private static final String SERVER = "server";

    TrustedGateway {
        servers = Set.copyOf(servers);
    }

    /// Reads a line as in `authorized_keys`: an Ed25519 key, the server that it is for in the
    /// option `server`, and a name; empty if it is none.
    static Optional<TrustedGateway> read(String line) {
        try {
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            PublicKey key = entry.resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
            Map<String, String> options = entry.getLoginOptions();
            boolean isOne =
                    KeyPairProvider.SSH_ED25519.equals(KeyUtils.getKeyType(key))
                            && options.keySet().equals(Set.of(SERVER));
            return isOne
                    ? Optional.of(
                            new TrustedGateway(
                                    key,
                                    called(entry.getComment(), key),
                                    Set.of(options.get(SERVER))))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String called(@Nullable String comment, PublicKey key) {
        String name = comment == null ? "" : comment.strip();
        int most = Math.min(name.codePointCount(0, name.length()), Limits.DEVICE_NAME_CODE_POINTS);
        return name.isEmpty()
                ? fingerprint(key)
                : name.substring(0, name.offsetByCodePoints(0, most));
    }

    /// As OpenSSH writes it.
    String fingerprint() {
        return fingerprint(key);
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    /// The same, which may connect by the addresses of another line, too.
    TrustedGateway and(TrustedGateway other) {
        return new TrustedGateway(
                key,
                name,
                Stream.concat(servers.stream(), other.servers.stream())
                        .collect(Collectors.toSet()));
    }

    /// Whether it has signed a proof.
    boolean signed(GatewayProof proof, String challenge) {
        try {
            byte[] signature = Base64.getDecoder().decode(proof.signature());
            Signature verifier = BuiltinSignatures.ed25519.create();
            verifier.initVerifier(null, key);
            verifier.update(null, proof.statement(challenge));
            return verifier.verify(null, signature);
        } catch (
                Exception _) { // MINA's methods declare no less; whatever it is, it is no signature
            return false;
        }
    }
}
