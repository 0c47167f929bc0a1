package chat.parley.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Refresh tokens: opaque, and never stored but as their hash.
///
/// The next token is derived from the one it replaces, with the server's key. So all who present
/// the same token within its grace get the same next one: a client whose answer was lost, and two
/// processes of one profile that refresh at once.
final class RefreshTokens {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SigningKey key;

    RefreshTokens(SigningKey key) {
        this.key = key;
    }

    String first() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    String after(String token) {
        return text(key.derive(("refresh " + token).getBytes(StandardCharsets.UTF_8)));
    }

    /// What is stored of a token. It is random enough that a fast hash protects it.
    static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return text(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
