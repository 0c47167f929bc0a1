package chat.parley.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate for `localhost` with its key, and the forms in which OpenSSL writes them to files.
public record TestCertificate(KeyPair keys, X509Certificate certificate) {
    public static final String PASSWORD = "open sesame";

    /// One that signs itself.
    ///
    /// @param algorithm `RSA`, `EC` or `Ed25519`
    public static TestCertificate of(String algorithm) {
        return of(algorithm, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(90));
    }

    static TestCertificate of(String algorithm, Instant from, Duration good) {
        KeyPair keys = keys(algorithm);
        return signed("localhost", keys, "localhost", keys, from, good);
    }

    /// One that another signed.
    TestCertificate signing(String name) {
        KeyPair keys = keys("EC");
        Instant from = Instant.now().minus(Duration.ofDays(1));
        return signed(name, keys, "localhost", this.keys, from, Duration.ofDays(90));
    }

    private static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static TestCertificate signed(
            String name, KeyPair keys, String by, KeyPair with, Instant from, Duration good) {
        String signature =
                switch (with.getPrivate().getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "Ed25519";
                };
        try {
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Principal("CN=" + by),
                            BigInteger.valueOf(System.nanoTime()),
                            Date.from(from),
                            Date.from(from.plus(good)),
                            new X500Principal("CN=" + name),
                            keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                            new GeneralName[] {
                                new GeneralName(GeneralName.dNSName, "localhost"),
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                            }));
            return new TestCertificate(
                    keys,
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    builder.build(
                                            new JcaContentSignerBuilder(signature)
                                                    .build(with.getPrivate()))));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /// Writes both into a directory: `certificate.pem` and `key.pem`.
    public void write(Path directory) throws IOException {
        Files.writeString(directory.resolve("certificate.pem"), pem(certificate));
        Files.writeString(directory.resolve("key.pem"), key("pkcs8"));
    }

    /// The key in one of its forms: `traditional` is PKCS#1 for RSA, SEC1 for EC.
    String key(String form) {
        return switch (form) {
            case "pkcs8" -> pem(pkcs8(false));
            case "pkcs8 encrypted" -> pem(pkcs8(true));
            case "traditional" -> pem(traditional());
            case "traditional encrypted" -> encryptedTraditional();
            default -> throw new IllegalArgumentException(form);
        };
    }

    /// As OpenSSL has it: with the name of its curve inside, which the JDK leaves out.
    private PrivateKey traditional() {
        PrivateKey key = keys.getPrivate();
        if (!key.getAlgorithm().equals("EC")) {
            return key;
        }
        try {
            return KeyFactory.getInstance("EC", new BouncyCastleProvider())
                    .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private JcaPKCS8Generator pkcs8(boolean encrypted) {
        try {
            return new JcaPKCS8Generator(
                    keys.getPrivate(),
                    encrypted
                            ? new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                                    .setProvider(new BouncyCastleProvider())
                                    .setPassword(PASSWORD.toCharArray())
                                    .build()
                            : null);
        } catch (OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private String encryptedTraditional() {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(
                    traditional(),
                    new JcePEMEncryptorBuilder("AES-256-CBC")
                            .setProvider(new BouncyCastleProvider())
                            .build(PASSWORD.toCharArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    static String pem(Object what) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(what);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }
}
