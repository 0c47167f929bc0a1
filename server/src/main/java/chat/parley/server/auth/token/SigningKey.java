package chat.parley.server.auth.token;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The server's secret. It is made at the first start and kept in the database, so that a token is
/// good on every node and after every restart.
public final class SigningKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private SigningKey(byte[] secret) {
        this.secret = secret;
    }

    /// The newest key, made if there is none.
    public static SigningKey of(Database database, Ids ids) {
        Id id = ids.next();
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String fresh = Base64.getEncoder().encodeToString(random);
        String stored =
                database.writer()
                        .submit(
                                tx ->
                                        SigningKeyTable.newest(tx)
                                                .orElseGet(
                                                        () -> {
                                                            SigningKeyTable.insert(tx, id, fresh);
                                                            return fresh;
                                                        }))
                        .join();
        return new SigningKey(Base64.getDecoder().decode(stored));
    }

    public byte[] secret() {
        return secret.clone();
    }

    /// Something that only this key can make of `text`, and always makes again.
    public byte[] derive(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
