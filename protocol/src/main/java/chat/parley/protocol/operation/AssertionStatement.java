package chat.parley.protocol.operation;

import chat.parley.protocol.operation.AuthRequest.AssertKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a gateway signs when it vouches for an SSH key: texts in UTF-8, each behind its length in
/// bytes, which are four, the highest first (`string` of RFC 4251). They are the version, the
/// nonce, the gateway's fingerprint, the name, `key` or `certificate`, the fingerprint, the holder
/// or nothing, and the address.
public final class AssertionStatement {
    private static final String VERSION = "parley ssh gateway assertion 1";

    private AssertionStatement() {}

    /// The bytes to sign, or to hold against a signature. The assertion's own is not looked at.
    public static byte[] of(AssertKey assertion) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        texts(assertion).forEach(text -> add(bytes, text));
        return bytes.toByteArray();
    }

    private static List<String> texts(AssertKey assertion) {
        String holder = assertion.holder();
        return List.of(
                VERSION,
                assertion.nonce(),
                assertion.gateway(),
                assertion.name(),
                holder == null ? "key" : "certificate",
                assertion.fingerprint(),
                holder == null ? "" : holder,
                assertion.address());
    }

    private static void add(ByteArrayOutputStream bytes, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
        bytes.writeBytes(encoded);
    }
}
