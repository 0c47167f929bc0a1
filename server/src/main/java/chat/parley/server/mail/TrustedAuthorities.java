package chat.parley.server.mail;

import chat.parley.server.words.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Who may sign the certificate of a server for e-mail.
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /// Those of a PEM file, or else those that Java trusts.
    ///
    /// @throws IllegalArgumentException if the file holds none
    static SSLContext in(@Nullable Path file) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, file == null ? null : trust(file), null);
            return context;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "mail.ca-file " + file + " cannot be read: " + FileFault.of(e), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("mail.ca-file " + file + " has no certificates", e);
        }
    }

    private static TrustManager[] trust(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + store.size(), one);
            }
        }
        if (store.size() == 0) {
            throw new GeneralSecurityException("none");
        }
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
