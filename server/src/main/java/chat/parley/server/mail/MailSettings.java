package chat.parley.server.mail;

import chat.parley.server.config.Setting;
import chat.parley.server.words.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server that takes e-mail, and who sends it. Without a server none is sent.
public record MailSettings(
        @Setting(
                        reload = true,
                        about =
                                "the server that takes e-mail, such as smtp.example.org:587;"
                                        + " without it none is sent, and whoever forgot their"
                                        + " password asks an administrator")
                @Nullable String server,
        @Setting(
                        value = "starttls",
                        reload = true,
                        about =
                                "how the connection is encrypted: starttls (usually port 587), tls"
                                        + " (465), or none, for a server on this machine alone")
                Encryption encryption,
        @Setting(reload = true, about = "the name by which to sign in there, if it wants one")
                @Nullable String user,
        @Setting(
                        reload = true,
                        secret = true,
                        about = "the password that goes with it; better kept in a file")
                @Nullable String password,
        @Setting(reload = true, about = "the file whose first line is that password")
                @Nullable Path passwordFile,
        @Setting(reload = true, about = "who sends, such as `Parley <noreply@example.org>`; needed")
                @Nullable String from,
        @Setting(
                        value = "20s",
                        min = "1s",
                        max = "5m",
                        reload = true,
                        about = "how long sending one e-mail may take, all in all")
                Duration timeout,
        @Setting(
                        reload = true,
                        about =
                                "the PEM file of the authorities that may sign the certificate of"
                                        + " the server for e-mail; unless those that Java trusts")
                @Nullable Path caFile) {

    /// Refuses what could not send, or would send passwords over a network in the clear.
    public MailSettings {
        if (server != null) {
            MailHost host = MailHost.parse(server);
            if (from == null) {
                throw new IllegalArgumentException("mail.server needs mail.from");
            }
            if (encryption == Encryption.NONE && !host.isThisMachine()) {
                throw new IllegalArgumentException(
                        "mail.encryption = none is for a server on this machine: "
                                + server
                                + " is none");
            }
        }
        if (from != null) {
            Sender _ = Sender.parse(from);
        }
        if (password != null && passwordFile != null) {
            throw new IllegalArgumentException(
                    "mail.password and mail.password-file exclude each other");
        }
        if ((user != null) != (password != null || passwordFile != null)) {
            throw new IllegalArgumentException(
                    "mail.user goes with mail.password or mail.password-file");
        }
    }

    /// How a connection is encrypted.
    public enum Encryption {
        /// From the first command on: without it nothing is sent.
        STARTTLS,
        /// From the first byte on.
        TLS,
        NONE
    }

    /// Whether e-mail is sent.
    public boolean isOn() {
        return server != null;
    }

    /// The domain from which e-mail comes; empty where none is sent.
    public String domain() {
        return from == null ? "" : Sender.parse(from).domain();
    }

    /// The way of e-mail, with what the files hold now; empty where none is sent.
    ///
    /// @throws IllegalArgumentException if a file cannot be used
    public Optional<MailTransport> transport() {
        if (server == null || from == null) {
            return Optional.empty();
        }
        SmtpAccount account =
                new SmtpAccount(MailHost.parse(server), encryption, user, secret(), timeout);
        return Optional.of(
                new SmtpTransport(account, Sender.parse(from), TrustedAuthorities.in(caFile)));
    }

    private @Nullable String secret() {
        if (passwordFile == null) {
            return password;
        }
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "mail.password-file " + passwordFile + " cannot be read: " + FileFault.of(e),
                    e);
        }
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "MailSettings[" + server + ", " + from + "]";
    }
}
