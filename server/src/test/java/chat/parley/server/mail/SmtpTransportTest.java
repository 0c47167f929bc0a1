package chat.parley.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.config.Configuration;
import chat.parley.server.mail.MailServer.Taken;
import chat.parley.server.tls.TestCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E-mail over real connections, to a real server.
@Tag("C6")
class SmtpTransportTest {
    private static final OutgoingMail MAIL =
            new OutgoingMail("li@example.org", "你好 & hello", "One line.\n另一行。\n.\nThe end.\n");

    @TempDir private Path directory;

    private MailTransport to(MailServer server, String encryption, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("server", server.address());
        values.put("encryption", encryption);
        values.put("from", "帕利 <noreply@example.org>");
        values.put("timeout", "10s");
        Configuration<MailSettings> configuration = new Configuration<>(MailSettings.class);
        values.forEach(configuration::flag);
        return configuration.read().transport().orElseThrow();
    }

    private Map<String, String> trusting(String password) {
        return Map.of(
                "user",
                MailServer.USER,
                "password",
                password,
                "ca-file",
                directory.resolve("certificate.pem").toString());
    }

    @Test
    void anEmailGoesOverAnEncryptedConnectionByAName() throws MailFailure {
        try (MailServer server = MailServer.startTls(directory)) {
            to(server, "starttls", trusting(MailServer.PASSWORD)).send(MAIL);
            Taken taken = server.awaitTaken(1);
            assertThat(taken.from()).isEqualTo("noreply@example.org");
            assertThat(taken.to()).isEqualTo("li@example.org");
            assertThat(taken.subject()).isEqualTo("你好 & hello");
            assertThat(taken.body()).startsWith(MAIL.text());
            assertThat(taken.text())
                    .contains("Auto-Submitted: auto-generated", "charset=UTF-8")
                    .containsPattern("Message-ID: <\\S+@example.org>");
        }
    }

    @Test
    void anEmailGoesOverAConnectionThatIsEncryptedFromTheStart() throws MailFailure {
        try (MailServer server = MailServer.tls(directory)) {
            Map<String, String> trust =
                    Map.of("ca-file", directory.resolve("certificate.pem").toString());
            to(server, "tls", trust).send(MAIL);
            assertThat(server.awaitTaken(1).body()).contains("另一行。");
        }
    }

    @Test
    void nothingIsSaidToAServerThatDoesNotEncrypt() {
        try (MailServer server = MailServer.plain()) {
            assertThatThrownBy(() -> to(server, "starttls", Map.of()).send(MAIL))
                    .isInstanceOf(MailFailure.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void nothingIsSaidToAServerWhoseCertificateNobodyTrusts(@TempDir Path other)
            throws IOException {
        TestCertificate.of("EC").write(other);
        try (MailServer server = MailServer.startTls(directory)) {
            Map<String, String> trust =
                    Map.of("ca-file", other.resolve("certificate.pem").toString());
            assertThatThrownBy(() -> to(server, "starttls", trust).send(MAIL))
                    .isInstanceOf(MailFailure.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsRefusedForGoodAndNotSaid() {
        try (MailServer server = MailServer.startTls(directory)) {
            assertThatThrownBy(() -> to(server, "starttls", trusting("bugle")).send(MAIL))
                    .isInstanceOfSatisfying(
                            MailFailure.class, failure -> assertThat(failure.passes()).isFalse())
                    .hasMessageContaining("does not take user and password")
                    .hasMessageNotContaining("bugle");
        }
    }

    @Test
    void aDomainInLettersIsWrittenAsNameServersKnowIt() throws MailFailure {
        try (MailServer server = MailServer.plain()) {
            to(server, "none", Map.of()).send(new OutgoingMail("li@例子.cn", "hello", "hello\n"));
            assertThat(server.awaitTaken(1).to()).isEqualTo("li@xn--fsqu00a.cn");
        }
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        try (MailServer server = MailServer.plain()) {
            OutgoingMail mail = new OutgoingMail("a..b@example.org", "hello", "hello\n");
            assertThatThrownBy(() -> to(server, "none", Map.of()).send(mail))
                    .isInstanceOfSatisfying(
                            MailFailure.class, failure -> assertThat(failure.passes()).isFalse());
        }
    }

    @Test
    void aHeadHasNoLinesButItsOwn() {
        assertThatThrownBy(() -> new OutgoingMail("a@b.c\r\nBcc: d@e.f", "hello", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMail("a@b.c", "hello\nBcc: d@e.f", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
