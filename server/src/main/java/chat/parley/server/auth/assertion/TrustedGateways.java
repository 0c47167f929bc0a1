package chat.parley.server.auth.assertion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;

/// The gateways whose word for SSH keys the server takes.
///
/// @param keys their Ed25519 keys, by fingerprint as OpenSSH writes it
/// @param certificates whether it is taken for certificates, too, which gateways alone look at
public record TrustedGateways(Map<String, PublicKey> keys, boolean certificates) {
    private static final long LONGEST_BYTES = 1 << 20;

    public TrustedGateways {
        keys = Map.copyOf(keys);
    }

    /// Reads a file of public keys as in `authorized_keys`, a line each; none where no file is
    /// named.
    ///
    /// @throws IllegalArgumentException if it cannot be read, or a line is no Ed25519 key
    public static TrustedGateways in(@Nullable Path file, boolean certificates) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        List<String> lines = file == null ? List.of() : lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                PublicKey key = key(file + ", line " + (i + 1), line);
                keys.put(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key), key);
            }
        }
        return new TrustedGateways(keys, certificates);
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_BYTES) {
                return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            }
        } catch (IOException _) {
            // said below
        }
        throw new IllegalArgumentException("ssh.gateways: " + file + " cannot be read");
    }

    private static PublicKey key(String place, String line) {
        try {
            PublicKey key =
                    AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
                            .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
            if (KeyPairProvider.SSH_ED25519.equals(KeyUtils.getKeyType(key))) {
                return key;
            }
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            // said below
        }
        throw new IllegalArgumentException(
                "ssh.gateways: "
                        + place
                        + ": this is no Ed25519 key of a gateway, as `parleyd ssh` logs it");
    }

    /// Whether there is no gateway at all.
    public boolean areNone() {
        return keys.isEmpty();
    }

    public boolean know(String fingerprint) {
        return keys.containsKey(fingerprint);
    }

    /// Whether a gateway that is known has signed a statement.
    ///
    /// @param signature in base64
    public boolean signed(String fingerprint, byte[] statement, String signature) {
        return Optional.ofNullable(keys.get(fingerprint))
                .filter(key -> verifies(key, statement, signature))
                .isPresent();
    }

    private static boolean verifies(PublicKey key, byte[] statement, String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature verifier = BuiltinSignatures.ed25519.create();
            verifier.initVerifier(null, key);
            verifier.update(null, statement);
            return verifier.verify(null, bytes);
        } catch (
                Exception _) { // MINA's methods declare no less; whatever it is, it is no signature
            return false;
        }
    }
}
