package chat.parley.server.auth.token;

import chat.parley.protocol.Id;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Refresh tokens: opaque, and never stored but as their hash.
///
/// A token names its device and bears a code that only the server's key makes (HMAC, RFC 2104). So
/// a spent one is known for what it was however long ago it was exchanged, with nothing kept of it;
/// and junk is known without a look into the database.
///
/// ```
/// base64url( device, 8 bytes | secret, 16 bytes | code of both, 24 bytes )
/// ```
///
/// The next token is derived from the one it replaces, with the server's key. So all who present
/// the same token within its grace get the same next one: a client whose answer was lost, and two
/// processes of one profile that refresh at once.
public final class RefreshTokens {
    private static final int SECRET_BYTES = 16;
    private static final int SIGNED_BYTES = Long.BYTES + SECRET_BYTES;
    private static final int CODE_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final SigningKey key;

    public RefreshTokens(SigningKey key) {
        this.key = key;
    }

    public String first(Id device) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return token(device, secret);
    }

    public String after(Id device, String token) {
        byte[] derived = key.derive(("refresh " + token).getBytes(StandardCharsets.UTF_8));
        return token(device, Arrays.copyOf(derived, SECRET_BYTES));
    }

    /// The device that a token is or once was the token of; empty for what never was one of this
    /// kind.
    public Optional<Id> device(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != SIGNED_BYTES + CODE_BYTES) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(bytes, SIGNED_BYTES);
        byte[] code = Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length);
        return MessageDigest.isEqual(code, code(signed))
                ? Optional.of(new Id(ByteBuffer.wrap(signed).getLong()))
                : Optional.empty();
    }

    private String token(Id device, byte[] secret) {
        byte[] signed =
                ByteBuffer.allocate(SIGNED_BYTES).putLong(device.value()).put(secret).array();
        return text(
                ByteBuffer.allocate(SIGNED_BYTES + CODE_BYTES)
                        .put(signed)
                        .put(code(signed))
                        .array());
    }

    private byte[] code(byte[] signed) {
        byte[] purpose = "refresh token ".getBytes(StandardCharsets.UTF_8);
        byte[] all =
                ByteBuffer.allocate(purpose.length + signed.length)
                        .put(purpose)
                        .put(signed)
                        .array();
        return Arrays.copyOf(key.derive(all), CODE_BYTES);
    }

    /// What is stored of a token. It is random enough that a fast hash protects it.
    public static String hash(String token) {
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
