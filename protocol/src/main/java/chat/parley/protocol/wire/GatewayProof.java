package chat.parley.protocol.wire;

import static chat.parley.protocol.Limits.TOKEN_CHARACTERS;

import chat.parley.protocol.Field;
import chat.parley.protocol.constraint.Length;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Shows that a connection is made by a gateway, which lets people in over SSH in a process of its
/// own, for whom, and to which server: so no other server can pass it on.
///
/// @param gateway the fingerprint of the gateway's key, as OpenSSH writes it
/// @param server the address to which the gateway connects, as it stands in the server's file of
///     gateways
/// @param address the IP address of whoever came to the gateway
/// @param signature of the [#statement], by Ed25519 (RFC 8032), in base64
public record GatewayProof(
        @Field(1) @Length(min = 1, max = TOKEN_CHARACTERS) String gateway,
        @Field(2) @Length(min = 1, max = TOKEN_CHARACTERS) String server,
        @Field(3) @Length(min = 1, max = TOKEN_CHARACTERS) String address,
        @Field(4) @Length(max = TOKEN_CHARACTERS) String signature) {
    private static final String VERSION = "parley ssh gateway 1";

    /// The same with a signature.
    public GatewayProof signed(String by) {
        return new GatewayProof(gateway, server, address, by);
    }

    /// What is signed: texts in UTF-8, each behind its length in bytes, which are four, the highest
    /// first (`string` of RFC 4251). They are the version, the challenge, the gateway's
    /// fingerprint, the server, and the address.
    public byte[] statement(String challenge) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List.of(VERSION, challenge, gateway, server, address).forEach(text -> add(bytes, text));
        return bytes.toByteArray();
    }

    private static void add(ByteArrayOutputStream bytes, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
        bytes.writeBytes(encoded);
    }
}
