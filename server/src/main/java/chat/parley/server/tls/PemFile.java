package chat.parley.server.tls;

import chat.parley.server.words.FileFault;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.encoders.DecoderException;
import org.jspecify.annotations.Nullable;

/// What a PEM file has in it, in any of the forms in which OpenSSL writes it: PKCS#8, encrypted or
/// not, PKCS#1, SEC1, each with or without a password.
///
/// @param setting the key of the configuration that names the file, for what is said of it
record PemFile(String setting, Path path, List<Object> parts) {

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException if it cannot be read
    static PemFile read(String setting, Path path) {
        List<Object> parts = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text(path)))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
            return new PemFile(setting, path, List.copyOf(parts));
        } catch (PEMException | IllegalArgumentException | DecoderException e) {
            throw new IllegalArgumentException(
                    setting + " " + path + " is damaged, or no PEM file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    setting + " " + path + " cannot be read: " + FileFault.of(e), e);
        }
    }

    private static String text(Path path) throws IOException {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (MalformedInputException _) {
            // names in comments above a certificate may be in any encoding
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        }
    }

    /// The certificates, the server's own first.
    ///
    /// @throws IllegalArgumentException if there are none
    List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (Object part : parts) {
                if (part instanceof X509CertificateHolder holder) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                }
            }
        } catch (CertificateException e) {
            throw bad("has a damaged certificate: " + e.getMessage(), e);
        }
        if (certificates.isEmpty()) {
            throw bad("has no certificate in PEM form (-----BEGIN CERTIFICATE-----)", null);
        }
        return certificates;
    }

    /// The private key.
    ///
    /// @throws IllegalArgumentException if there is none, or it cannot be opened
    PrivateKey privateKey(char @Nullable [] password) {
        try {
            for (Object part : parts) {
                PrivateKeyInfo key = key(part, password);
                if (key != null) {
                    return KeyFactory.getInstance(algorithm(key))
                            .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw bad("has a key that cannot be used: " + e.getMessage(), e);
        }
        throw bad("has no private key in PEM form (-----BEGIN PRIVATE KEY-----)", null);
    }

    private static String algorithm(PrivateKeyInfo key) {
        return key.getPrivateKeyAlgorithm().getAlgorithm().getId();
    }

    /// Null for what is no key.
    private @Nullable PrivateKeyInfo key(Object part, char @Nullable [] password) {
        return switch (part) {
            case PrivateKeyInfo key -> key;
            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
            case PKCS8EncryptedPrivateKeyInfo locked -> open(locked, required(password));
            case PEMEncryptedKeyPair locked -> open(locked, required(password));
            default -> null;
        };
    }

    private char[] required(char @Nullable [] password) {
        if (password == null) {
            throw bad("is encrypted: set web.key-password-file or web.key-password", null);
        }
        return password;
    }

    private PrivateKeyInfo open(PKCS8EncryptedPrivateKeyInfo locked, char[] password) {
        try {
            return locked.decryptPrivateKeyInfo(
                    new JceOpenSSLPKCS8DecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(password));
        } catch (OperatorCreationException | PKCSException e) {
            throw bad("is not opened by its password", e);
        }
    }

    private PrivateKeyInfo open(PEMEncryptedKeyPair locked, char[] password) {
        try {
            return locked.decryptKeyPair(
                            new JcePEMDecryptorProviderBuilder()
                                    .setProvider(new BouncyCastleProvider())
                                    .build(password))
                    .getPrivateKeyInfo();
        } catch (IOException e) {
            throw bad("is not opened by its password", e);
        }
    }

    private IllegalArgumentException bad(String what, @Nullable Exception cause) {
        return new IllegalArgumentException(setting + " " + path + " " + what, cause);
    }
}
