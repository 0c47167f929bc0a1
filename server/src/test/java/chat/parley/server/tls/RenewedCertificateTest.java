package chat.parley.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F27")
class RenewedCertificateTest {
    @TempDir private Path directory;
    private final List<ServerCertificate> taken = new ArrayList<>();

    private TlsFiles files() {
        return new TlsFiles(
                directory.resolve("certificate.pem"), directory.resolve("key.pem"), null, null);
    }

    /// Files whose times are far apart, as they are when days lie between.
    private void write(TestCertificate theirs, int day) throws IOException {
        theirs.write(directory);
        FileTime time = FileTime.from(Instant.EPOCH.plusSeconds(day * 86_400L));
        Files.setLastModifiedTime(files().certificate(), time);
        Files.setLastModifiedTime(files().key(), time);
    }

    @Test
    void whatWasRenewedIsTakenUpOnce() throws IOException {
        write(TestCertificate.of("EC"), 1);
        RenewedCertificate certificate = new RenewedCertificate(files(), Instant::now, taken::add);
        certificate.look();
        assertThat(taken).isEmpty();

        TestCertificate renewed = TestCertificate.of("EC");
        write(renewed, 2);
        certificate.look();
        certificate.look();
        assertThat(taken).hasSize(1);
        assertThat(certificate.current().chain()).containsExactly(renewed.certificate());
    }

    @Test
    void whileARenewalIsHalfDoneTheOneBeforeStays() throws IOException {
        TestCertificate first = TestCertificate.of("EC");
        TestCertificate renewed = TestCertificate.of("EC");
        write(first, 1);
        RenewedCertificate certificate = new RenewedCertificate(files(), Instant::now, taken::add);
        Files.writeString(files().certificate(), TestCertificate.pem(renewed.certificate()));
        certificate.look();
        assertThat(taken).isEmpty();
        assertThatThrownBy(() -> certificate.reload(files()))
                .hasMessageContaining("is the key of another certificate");
        assertThat(certificate.current().chain()).containsExactly(first.certificate());

        write(renewed, 2);
        certificate.look();
        assertThat(certificate.current().chain()).containsExactly(renewed.certificate());
    }
}
