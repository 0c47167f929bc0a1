package chat.parley.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of a certificate in all the forms that hosts have them in, and all that can be wrong.
@Tag("F27")
class ServerCertificateTest {
    private static final TestCertificate OURS = TestCertificate.of("EC");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir private Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private TlsFiles files(String certificate, String key, @Nullable String password)
            throws IOException {
        return new TlsFiles(file("cert.pem", certificate), file("key.pem", key), password, null);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, pkcs8, PRIVATE KEY",
        "RSA, traditional, RSA PRIVATE KEY",
        "RSA, pkcs8 encrypted, ENCRYPTED PRIVATE KEY",
        "RSA, traditional encrypted, RSA PRIVATE KEY",
        "EC, pkcs8, PRIVATE KEY",
        "EC, traditional, EC PRIVATE KEY",
        "EC, pkcs8 encrypted, ENCRYPTED PRIVATE KEY",
        "EC, traditional encrypted, EC PRIVATE KEY",
        "Ed25519, pkcs8, PRIVATE KEY",
        "Ed25519, pkcs8 encrypted, ENCRYPTED PRIVATE KEY",
    })
    void everyUsualFormOfAKeyIsRead(String algorithm, String form, String label)
            throws IOException {
        TestCertificate theirs = TestCertificate.of(algorithm);
        String key = theirs.key(form);
        assertThat(key).startsWith("-----BEGIN " + label + "-----");
        TlsFiles files =
                files(
                        TestCertificate.pem(theirs.certificate()),
                        key,
                        form.endsWith("encrypted") ? TestCertificate.PASSWORD : null);
        PrivateKey read = ServerCertificate.read(files).key();
        assertThat(read.getAlgorithm()).isEqualTo(theirs.keys().getPrivate().getAlgorithm());
    }

    @Test
    void bothMayLieInOneFileAmongWords() throws IOException {
        String all =
                "subject: CN=localhost (J\u00f6rg)\n"
                        + OURS.key("pkcs8")
                        + "\n# and\n"
                        + TestCertificate.pem(OURS.certificate());
        Path one =
                Files.write(
                        directory.resolve("all.pem"), all.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ServerCertificate.read(new TlsFiles(one, one, null, null)).chain()).hasSize(1);
    }

    @Test
    void thePasswordMayLieInAFile() throws IOException {
        Path password = file("password", TestCertificate.PASSWORD + "\n");
        TlsFiles files =
                new TlsFiles(
                        file("cert.pem", TestCertificate.pem(OURS.certificate())),
                        file("key.pem", OURS.key("pkcs8 encrypted")),
                        null,
                        password);
        assertThat(ServerCertificate.read(files).key()).isEqualTo(OURS.keys().getPrivate());
        assertThat(files.toString()).doesNotContain(TestCertificate.PASSWORD);
        Files.delete(password);
        assertThatThrownBy(() -> ServerCertificate.read(files))
                .hasMessageContaining("web.key-password-file " + password)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        String certificate = TestCertificate.pem(OURS.certificate());
        String key = OURS.key("pkcs8");
        isRefused(certificate, TestCertificate.of("EC").key("pkcs8"), "key of another certificate");
        isRefused(
                certificate, TestCertificate.of("RSA").key("pkcs8"), "key of another certificate");
        isRefused(key, key, "web.certificate", "has no certificate in PEM form");
        isRefused(certificate, certificate, "web.key", "has no private key in PEM form");
        isRefused(certificate, "", "web.key", "has no private key in PEM form");
        isRefused(certificate, key.replace("M", "\u0001"), "web.key");
        isRefused(certificate.substring(0, 200), key, "web.certificate");
        isRefused(certificate, OURS.key("pkcs8 encrypted"), "is encrypted: set web.key-password");
        isRefused(certificate, OURS.key("traditional encrypted"), "is encrypted");
        assertThatThrownBy(
                        () ->
                                ServerCertificate.read(
                                        files(certificate, OURS.key("pkcs8 encrypted"), "x")))
                .hasMessageContaining("is not opened by its password");
        assertThatThrownBy(
                        () ->
                                ServerCertificate.read(
                                        files(certificate, OURS.key("traditional encrypted"), "x")))
                .hasMessageContaining("key.pem");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        Path missing = directory.resolve("missing.pem");
        Path key = file("key.pem", OURS.key("pkcs8"));
        assertThatThrownBy(() -> ServerCertificate.read(new TlsFiles(missing, key, null, null)))
                .hasMessage("web.certificate %s cannot be read: there is no such file", missing);
        Path certificate = file("cert.pem", TestCertificate.pem(OURS.certificate()));
        assertThatThrownBy(
                        () ->
                                ServerCertificate.read(
                                        new TlsFiles(certificate, missing, null, null)))
                .hasMessage("web.key %s cannot be read: there is no such file", missing);
    }

    @Test
    void aChainStandsInOrder() throws IOException {
        TestCertificate leaf = OURS.signing("leaf");
        String own = TestCertificate.pem(leaf.certificate());
        String above = TestCertificate.pem(OURS.certificate());
        String key = leaf.key("pkcs8");
        assertThat(ServerCertificate.read(files(own + above, key, null)).chain()).hasSize(2);
        isRefused(above + own, key, "the server's own must stand first");
        String strange = TestCertificate.pem(TestCertificate.of("EC").certificate());
        isRefused(own + strange, key, "did not sign the one before it");
    }

    @ParameterizedTest
    @CsvSource({
        "-100, 90, expired on",
        "-80, 90, expires in 10 days",
        "-10, 90, ''",
        "2, 90, is not good before",
    })
    void itsEndIsWarnedOf(int from, int days, String words) {
        TestCertificate theirs =
                TestCertificate.of("EC", NOON.plus(Duration.ofDays(from)), Duration.ofDays(days));
        ServerCertificate read =
                new ServerCertificate(List.of(theirs.certificate()), theirs.keys().getPrivate());
        if (words.isEmpty()) {
            assertThat(read.warnings(NOON)).isEmpty();
        } else {
            assertThat(read.warnings(NOON)).singleElement().asString().contains(words);
        }
    }

    private void isRefused(String certificate, String key, String... words) throws IOException {
        TlsFiles files = files(certificate, key, null);
        assertThatThrownBy(() -> ServerCertificate.read(files))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }
}
