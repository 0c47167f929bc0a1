package chat.parley.server.auth.token;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;

/// An SSH key as people have it in `id_ed25519.pub`.
///
/// @param fingerprint as OpenSSH writes it: `SHA256:` and unpadded base64
/// @param comment what its owner calls it, mostly `person@machine`; may be empty
public record SshPublicKey(String fingerprint, String comment) {
    private static final String FIELD = "key";
    private static final int RSA_BITS = 2_048;
    private static final List<String> KINDS =
            List.of(
                    "ssh-ed25519",
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521",
                    "ssh-rsa",
                    "sk-ssh-ed25519@openssh.com",
                    "sk-ecdsa-sha2-nistp256@openssh.com");

    /// Reads a line.
    ///
    /// @throws Refused naming the field `key`, for what is none, or too weak
    public static SshPublicKey parse(String text) {
        String line = text.strip();
        if (line.contains("PRIVATE KEY")) {
            throw Refused.field(FIELD, FieldText.SSH_KEY_PRIVATE);
        }
        List<String> parts = List.of(line.split("[ \\t]+", 3));
        if (parts.size() < 2 || line.lines().count() != 1) {
            throw Refused.field(FIELD, FieldText.SSH_KEY_FORM);
        }
        if (!KINDS.contains(parts.getFirst())) {
            boolean known = parts.getFirst().matches("(ssh|ecdsa|sk)-[a-z0-9@.-]+");
            throw Refused.field(FIELD, known ? FieldText.SSH_KEY_KIND : FieldText.SSH_KEY_FORM);
        }
        PublicKey key = key(parts.get(0) + " " + parts.get(1));
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < RSA_BITS) {
            throw Refused.field(FIELD, FieldText.SSH_KEY_WEAK);
        }
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        return new SshPublicKey(fingerprint, parts.size() > 2 ? parts.get(2).strip() : "");
    }

    /// The first of some lines that is a key which [#parse] takes.
    public static Optional<SshPublicKey> firstOf(List<String> lines) {
        return lines.stream().flatMap(SshPublicKey::parsed).findFirst();
    }

    private static Stream<SshPublicKey> parsed(String line) {
        try {
            return Stream.of(parse(line));
        } catch (Refused _) {
            return Stream.empty();
        }
    }

    private static PublicKey key(String line) {
        try {
            PublicKey key =
                    PublicKeyEntry.parsePublicKeyEntry(line).resolvePublicKey(null, null, null);
            if (key != null) {
                return key;
            }
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            // not a key, whatever it is
        }
        throw Refused.field(FIELD, FieldText.SSH_KEY_FORM);
    }
}
