package chat.parley.kit.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Which authorities may sign the certificate of a server: those of the file that is named, or else
/// of the system, where it has a file of them; or else those that Java trusts.
public final class Authorities {
    /// Where systems keep theirs: Debian and Alpine, Fedora, openSUSE, BSD and macOS.
    private static final List<Path> SYSTEM =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"),
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                    Path.of("/etc/ssl/ca-bundle.pem"),
                    Path.of("/etc/ssl/cert.pem"));

    private Authorities() {}

    /// A context that trusts them and no others; empty where Java's own are to do.
    ///
    /// @param named by an option; null if none is
    /// @throws UsageProblem if a file that is named holds no certificates
    public static Optional<SSLContext> trusted(@Nullable Path named, Console console) {
        if (named != null) {
            return Optional.of(trusting("--ca-file", named));
        }
        Optional<String> variable = console.variable("SSL_CERT_FILE");
        return variable.isPresent()
                ? variable.map(file -> trusting("SSL_CERT_FILE", Path.of(file)))
                : SYSTEM.stream().filter(Files::isReadable).findFirst().flatMap(Authorities::read);
    }

    private static SSLContext trusting(String name, Path file) {
        return read(file)
                .orElseThrow(() -> new UsageProblem(ConsoleText.NO_CERTIFICATES, name, file));
    }

    private static Optional<SSLContext> read(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate authority : certificates(pem)) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            return store.size() == 0 ? Optional.empty() : Optional.of(context(store));
        } catch (IOException | CertificateException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Iterable<? extends Certificate> certificates(InputStream pem)
            throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(pem);
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
