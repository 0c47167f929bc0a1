package chat.parley.ssh;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.profile.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/// Whose certificates the door believes.
record CertificateAuthorities(List<PublicKey> keys) {

    CertificateAuthorities {
        keys = List.copyOf(keys);
    }

    /// Reads a file of public keys, a line each; none where no file is named.
    ///
    /// @throws UsageProblem if a line is no key, or there is no such file
    static CertificateAuthorities in(Optional<Path> file) {
        List<PublicKey> keys = new ArrayList<>();
        if (file.isPresent()) {
            byte[] content =
                    PrivateFiles.read(file.get())
                            .orElseThrow(() -> new UsageProblem(SshText.NO_FILE, file.get()));
            List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    keys.add(key(file.get(), i + 1, line));
                }
            }
        }
        return new CertificateAuthorities(keys);
    }

    private static PublicKey key(Path file, int number, String line) {
        try {
            return AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
                    .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            throw new UsageProblem(SshText.NO_AUTHORITY, file, number);
        }
    }

    /// Whether one of them says that a certificate's holder goes by a name. One for nobody in
    /// particular is for nobody.
    boolean vouch(OpenSshCertificate certificate, String name) {
        return keys.stream().anyMatch(key -> KeyUtils.compareKeys(key, certificate.getCaPubKey()))
                && certificate.getPrincipals().stream()
                        .anyMatch(principal -> principal.equalsIgnoreCase(name));
    }
}
