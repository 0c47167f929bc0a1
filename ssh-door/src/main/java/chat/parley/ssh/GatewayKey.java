package chat.parley.ssh;

import chat.parley.kit.console.UsageProblem;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/// The Ed25519 key by which a server elsewhere knows a gateway, in a file as OpenSSH writes them.
public final class GatewayKey {
    private static final String COMMENT = "parley-gateway";

    private final KeyPair pair;

    private GatewayKey(KeyPair pair) {
        this.pair = pair;
    }

    /// Reads it, or makes it when there is none, for its owner alone to read.
    ///
    /// @throws UsageProblem if there is something else, or it cannot be written
    public static GatewayKey in(Path file) {
        return new GatewayKey(HostKey.in(file, COMMENT).pair());
    }

    /// As `ssh-keygen -l` says it.
    public String fingerprint() {
        return KeyUtils.getFingerPrint(pair.getPublic());
    }

    /// A line as in `authorized_keys`, for the server's file of gateways.
    ///
    /// @param server the address by which the gateway connects to it, the only one that it serves
    public String publicLine(String server) {
        return "server=\""
                + server
                + "\" "
                + PublicKeyEntry.toString(pair.getPublic())
                + " "
                + COMMENT;
    }

    /// Signs.
    ///
    /// @return the signature in base64
    public String sign(byte[] statement) {
        try {
            Signature signer = BuiltinSignatures.ed25519.create();
            signer.initSigner(null, pair.getPrivate());
            signer.update(null, statement);
            return Base64.getEncoder().encodeToString(signer.sign(null));
        } catch (Exception e) { // MINA's methods declare no less
            throw new IllegalStateException("the gateway's key does not sign", e);
        }
    }
}
