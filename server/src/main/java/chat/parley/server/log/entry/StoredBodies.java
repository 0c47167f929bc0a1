package chat.parley.server.log.entry;

import chat.parley.protocol.Field;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Bodies as they are stored: the JSON that also travels.
public final class StoredBodies {
    private final JsonCodec codec = new JsonCodec(Map.of());

    public String write(Body body) {
        return new String(codec.encode((Record) body), StandardCharsets.UTF_8);
    }

    public Body read(String json) {
        return codec.record(json, Body.class);
    }

    /// The counts of reactions, as they are stored beside a body; null where there are none.
    public @Nullable String writeReactions(List<ReactionCount> reactions) {
        return reactions.isEmpty()
                ? null
                : new String(codec.encode(new Reactions(reactions)), StandardCharsets.UTF_8);
    }

    public List<ReactionCount> readReactions(@Nullable String json) {
        return json == null ? List.of() : codec.record(json, Reactions.class).counts();
    }

    /// What stands in the column.
    private record Reactions(@Field(1) List<ReactionCount> counts) {}

    /// The first 64 bits of the SHA-256 of a stored body: enough to tell a retry from a mistake.
    public static long hash(String json) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(json.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
