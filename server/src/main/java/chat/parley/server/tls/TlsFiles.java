package chat.parley.server.tls;

import chat.parley.server.words.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the certificate and its key lie, and what opens the key.
///
/// @param certificate a PEM file: the server's own first, then those above it
/// @param key a PEM file with the private key, which may be the same one
/// @param password opens an encrypted key
/// @param passwordFile has the password in its first line
public record TlsFiles(
        Path certificate, Path key, @Nullable String password, @Nullable Path passwordFile) {

    @Override
    public String toString() {
        return certificate + ", " + key; // never the password
    }

    /// The password, if there is one.
    ///
    /// @throws IllegalArgumentException if its file cannot be read
    char @Nullable [] secret() {
        if (passwordFile == null) {
            return password == null ? null : password.toCharArray();
        }
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "web.key-password-file " + passwordFile + " cannot be read: " + FileFault.of(e),
                    e);
        }
    }
}
