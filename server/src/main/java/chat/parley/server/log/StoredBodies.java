package chat.parley.server.log;

import chat.parley.protocol.body.Body;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/// Bodies as they are stored: the JSON that also travels.
final class StoredBodies {
    private final JsonCodec codec = new JsonCodec(Map.of());

    String write(Body body) {
        return new String(codec.encode((Record) body), StandardCharsets.UTF_8);
    }

    Body read(String json) {
        return codec.record(json, Body.class);
    }

    /// The first 64 bits of the SHA-256 of a stored body: enough to tell a retry from a mistake.
    static long hash(String json) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(json.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
