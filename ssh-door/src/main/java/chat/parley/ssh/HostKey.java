package chat.parley.ssh;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.profile.PrivateFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/// The Ed25519 key by which people know this host again, in a file as OpenSSH writes them.
record HostKey(KeyPair pair) {
    private static final String ALGORITHM = "Ed25519";
    private static final String COMMENT = "parley";

    /// Reads it, or makes it when there is none.
    ///
    /// @throws UsageProblem if there is something else, or it cannot be written
    static HostKey in(Path file) {
        return in(file, COMMENT);
    }

    /// The same, with another comment in the file that is made.
    static HostKey in(Path file, String comment) {
        try {
            Optional<byte[]> found = PrivateFiles.read(file);
            return new HostKey(found.isPresent() ? read(file, found.get()) : made(file, comment));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair read(Path file, byte[] content) throws GeneralSecurityException {
        NamedResource name = NamedResource.ofName(file.toString());
        try {
            Iterable<KeyPair> pairs =
                    SecurityUtils.loadKeyPairIdentities(
                            null, name, new ByteArrayInputStream(content), null);
            for (KeyPair pair : Objects.requireNonNullElse(pairs, List.<KeyPair>of())) {
                if (KeyPairProvider.SSH_ED25519.equals(KeyUtils.getKeyType(pair))) {
                    return pair;
                }
            }
        } catch (IOException _) {
            // no key at all
        }
        throw new UsageProblem(SshText.NO_KEY, file);
    }

    private static KeyPair made(Path file, String comment) throws GeneralSecurityException {
        KeyPair pair = SecurityUtils.getKeyPairGenerator(ALGORITHM).generateKeyPair();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, comment, null, content);
        } catch (IOException e) {
            throw new IllegalStateException(e); // it is memory that is written to
        }
        PrivateFiles.replace(file, content.toByteArray());
        return pair;
    }

    /// As `ssh-keygen -l` says it.
    String fingerprint() {
        return KeyUtils.getFingerPrint(pair.getPublic());
    }
}
