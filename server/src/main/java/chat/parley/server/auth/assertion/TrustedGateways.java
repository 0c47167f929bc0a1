package chat.parley.server.auth.assertion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The gateways whose word for SSH keys the server takes.
///
/// @param gateways by the fingerprint of their key, as OpenSSH writes it
/// @param certificates whether it is taken for certificates, too, which gateways alone look at
public record TrustedGateways(Map<String, TrustedGateway> gateways, boolean certificates) {
    private static final long LONGEST_BYTES = 1 << 20;

    public TrustedGateways {
        gateways = Map.copyOf(gateways);
    }

    /// Reads a file of public keys as in `authorized_keys`, a line each, with the option `server`;
    /// none where no file is named.
    ///
    /// @throws IllegalArgumentException if it cannot be read, or a line is no Ed25519 key with the
    ///     server that it is for
    public static TrustedGateways in(@Nullable Path file, boolean certificates) {
        Map<String, TrustedGateway> gateways = new HashMap<>();
        List<String> lines = file == null ? List.of() : lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String place = file + ", line " + (i + 1);
                TrustedGateway one = TrustedGateway.read(line).orElseThrow(() -> noLine(place));
                gateways.merge(one.fingerprint(), one, TrustedGateway::and);
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

    private static IllegalArgumentException noLine(String place) {
        return new IllegalArgumentException(
                "ssh.gateways: "
                        + place
                        + ": this is no line of a gateway, as `parleyd ssh` prints it:"
                        + " server=\"wss://...\" ssh-ed25519 ... NAME");
    }

    /// Whether there is no gateway at all.
    public boolean areNone() {
        return gateways.isEmpty();
    }

    /// The one with a key, if it is trusted.
    Optional<TrustedGateway> find(String fingerprint) {
        return Optional.ofNullable(gateways.get(fingerprint));
    }
}
