package chat.parley.server.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A certificate with those above it, and the key that belongs to it.
///
/// @param chain the server's own first, each signed by the next
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {
    private static final String CERTIFICATE = "web.certificate";
    private static final String KEY = "web.key";
    private static final byte[] PROBE = "whose key is this?".getBytes(StandardCharsets.US_ASCII);

    /// How long before its end a certificate is worth a word: a renewal of ninety days' ones that
    /// works comes thirty days before.
    private static final Duration SOON = Duration.ofDays(21);

    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /// Reads the files, and holds them against each other.
    ///
    /// @throws IllegalArgumentException saying what is wrong with which of them
    public static ServerCertificate read(TlsFiles files) {
        List<X509Certificate> chain = PemFile.read(CERTIFICATE, files.certificate()).certificates();
        PrivateKey key = PemFile.read(KEY, files.key()).privateKey(files.secret());
        if (!belong(chain.getFirst(), key)) {
            throw new IllegalArgumentException(mismatch(files, chain, key));
        }
        for (int i = 1; i < chain.size(); i++) {
            requireSigned(files, chain.get(i - 1), chain.get(i));
        }
        return new ServerCertificate(chain, key);
    }

    private static String mismatch(TlsFiles files, List<X509Certificate> chain, PrivateKey key) {
        if (chain.stream().skip(1).anyMatch(other -> belong(other, key))) {
            return CERTIFICATE + " " + files.certificate() + ": the server's own must stand first";
        }
        return KEY
                + " "
                + files.key()
                + " is the key of another certificate than "
                + CERTIFICATE
                + " "
                + files.certificate()
                + " ("
                + chain.getFirst().getSubjectX500Principal()
                + ")";
    }

    private static void requireSigned(
            TlsFiles files, X509Certificate certificate, X509Certificate above) {
        try {
            certificate.verify(above.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    CERTIFICATE
                            + " "
                            + files.certificate()
                            + ": "
                            + above.getSubjectX500Principal()
                            + " did not sign the one before it, "
                            + certificate.getSubjectX500Principal(),
                    e);
        }
    }

    /// Whether what the key signs is what the certificate verifies.
    private static boolean belong(X509Certificate certificate, PrivateKey key) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    case "EdDSA", "Ed25519", "Ed448" -> "EdDSA";
                    default ->
                            throw new IllegalArgumentException(
                                    KEY
                                            + ": keys of RSA, EC and Ed25519 are used here, not of "
                                            + key.getAlgorithm());
                };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(PROBE);
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(PROBE);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException _) {
            return false; // keys of two kinds
        }
    }

    /// What its host ought to know now: that it is over, or will be soon, or has not begun.
    public List<String> warnings(Instant now) {
        List<String> warnings = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            Instant from = certificate.getNotBefore().toInstant();
            Instant until = certificate.getNotAfter().toInstant();
            String whose = "the certificate of " + certificate.getSubjectX500Principal();
            if (until.isBefore(now)) {
                warnings.add(whose + " expired on " + until + ": renew it");
            } else if (until.isBefore(now.plus(SOON))) {
                long days = now.until(until, ChronoUnit.DAYS);
                warnings.add(whose + " expires in " + days + " days, on " + until);
            } else if (from.isAfter(now)) {
                warnings.add(whose + " is not good before " + from);
            }
        }
        return warnings;
    }
}
