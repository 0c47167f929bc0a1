package chat.parley.ssh;

import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/// The algorithms that the door speaks, the best first: those that OpenSSH prefers today, and none
/// that an audit minds. Extension information and strict key exchange are MINA's own doing.
final class SshAlgorithms {
    private static final List<BuiltinDHFactories> KEY_EXCHANGES =
            List.of(
                    BuiltinDHFactories.mlkem768x25519,
                    BuiltinDHFactories.sntrup761x25519,
                    BuiltinDHFactories.sntrup761x25519_openssh,
                    BuiltinDHFactories.curve25519,
                    BuiltinDHFactories.curve25519_libssh);

    private static final List<BuiltinCiphers> CIPHERS =
            List.of(
                    BuiltinCiphers.cc20p1305_openssh,
                    BuiltinCiphers.aes256gcm,
                    BuiltinCiphers.aes128gcm);

    private static final List<BuiltinMacs> MACS =
            List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm);

    /// The host's key is the first of them; the others are people's, and authorities'.
    private static final List<BuiltinSignatures> SIGNATURES =
            List.of(
                    BuiltinSignatures.ed25519,
                    BuiltinSignatures.ed25519_cert,
                    BuiltinSignatures.sk_ssh_ed25519,
                    BuiltinSignatures.nistp256,
                    BuiltinSignatures.nistp256_cert,
                    BuiltinSignatures.nistp384,
                    BuiltinSignatures.nistp384_cert,
                    BuiltinSignatures.nistp521,
                    BuiltinSignatures.nistp521_cert,
                    BuiltinSignatures.sk_ecdsa_sha2_nistp256,
                    BuiltinSignatures.rsaSHA512,
                    BuiltinSignatures.rsaSHA512_cert,
                    BuiltinSignatures.rsaSHA256,
                    BuiltinSignatures.rsaSHA256_cert);

    private SshAlgorithms() {}

    static void apply(SshServer server) {
        server.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, KEY_EXCHANGES, ServerBuilder.DH2KEX));
        server.setCipherFactories(List.copyOf(NamedFactory.setUpBuiltinFactories(true, CIPHERS)));
        server.setMacFactories(List.copyOf(NamedFactory.setUpBuiltinFactories(true, MACS)));
        server.setSignatureFactories(
                List.copyOf(NamedFactory.setUpBuiltinFactories(true, SIGNATURES)));
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
    }
}
