package chat.parley.server.auth.assertion;

import chat.parley.protocol.Limits;
import chat.parley.protocol.wire.GatewayProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;

/// The gateways whose word for SSH keys the server takes.
///
/// @param gateways by the fingerprint of their key, as OpenSSH writes it
/// @param certificates whether it is taken for certificates, too, which gateways alone look at
public record TrustedGateways(Map<String, Trusted> gateways, boolean certificates) {
    private static final long LONGEST_BYTES = 1 << 20;
    private static final String SERVER = "server";

    public TrustedGateways {
        gateways = Map.copyOf(gateways);
    }

    /// One of them.
    ///
    /// @param name what the host calls it
    /// @param servers the addresses by which it may connect here
    record Trusted(PublicKey key, String name, Set<String> servers) {
        Trusted {
            servers = Set.copyOf(servers);
        }

        /// The same key with one more address.
        Trusted and(Trusted other) {
            return new Trusted(
                    key,
                    name,
                    Stream.concat(servers.stream(), other.servers.stream())
                            .collect(Collectors.toSet()));
        }
    }

    /// Reads a file of public keys as in `authorized_keys`, a line each, with the option `server`;
    /// none where no file is named.
    ///
    /// @throws IllegalArgumentException if it cannot be read, or a line is no Ed25519 key with the
    ///     server that it is for
    public static TrustedGateways in(@Nullable Path file, boolean certificates) {
        Map<String, Trusted> gateways = new LinkedHashMap<>();
        List<String> lines = file == null ? List.of() : lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Trusted one = gateway(file + ", line " + (i + 1), line);
                String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, one.key());
                gateways.merge(fingerprint, one, Trusted::and);
            }
        }
        return new TrustedGateways(gateways, certificates);
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_BYTES) {
                return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            }
        } catch (IOException _) {
            // said below
        }
        throw new IllegalArgumentException("ssh.gateways: " + file + " cannot be read");
    }

    private static Trusted gateway(String place, String line) {
        try {
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            PublicKey key = entry.resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
            Map<String, String> options = entry.getLoginOptions();
            boolean isOne =
                    KeyPairProvider.SSH_ED25519.equals(KeyUtils.getKeyType(key))
                            && options.keySet().equals(Set.of(SERVER));
            if (isOne) {
                return new Trusted(
                        key, called(entry.getComment(), key), Set.of(options.get(SERVER)));
            }
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            // said below
        }
        throw new IllegalArgumentException(
                "ssh.gateways: "
                        + place
                        + ": this is no line of a gateway, as `parleyd ssh` prints it:"
                        + " server=\"wss://...\" ssh-ed25519 ... NAME");
    }

    private static String called(@Nullable String comment, PublicKey key) {
        String name = comment == null ? "" : comment.strip();
        return name.isEmpty()
                ? KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)
                : name.substring(
                        0,
                        name.offsetByCodePoints(
                                0,
                                Math.min(
                                        name.codePointCount(0, name.length()),
                                        Limits.DEVICE_NAME_CODE_POINTS)));
    }

    /// Whether there is no gateway at all.
    public boolean areNone() {
        return gateways.isEmpty();
    }

    public boolean know(String fingerprint) {
        return gateways.containsKey(fingerprint);
    }

    /// What the host calls a gateway that is known.
    String nameOf(String fingerprint) {
        return Objects.requireNonNull(gateways.get(fingerprint)).name();
    }

    /// By which addresses a gateway that is known may connect here.
    Set<String> serversOf(String fingerprint) {
        return Objects.requireNonNull(gateways.get(fingerprint)).servers();
    }

    /// Whether a gateway that is known means this server.
    boolean isHere(GatewayProof proof) {
        return serversOf(proof.gateway()).contains(proof.server());
    }

    /// Whether a gateway that is known has signed a proof.
    boolean signed(GatewayProof proof, String challenge) {
        return Optional.ofNullable(gateways.get(proof.gateway()))
                .filter(it -> verifies(it.key(), proof.statement(challenge), proof.signature()))
                .isPresent();
    }

    private static boolean verifies(PublicKey key, byte[] statement, String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature verifier = BuiltinSignatures.ed25519.create();
            verifier.initVerifier(null, key);
            verifier.update(null, statement);
            return verifier.verify(null, bytes);
        } catch (
                Exception _) { // MINA's methods declare no less; whatever it is, it is no signature
            return false;
        }
    }
}
