package chat.parley.server.mail;

import chat.parley.server.mail.MailSettings.Encryption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A server for e-mail, and as whom to sign in there.
///
/// @param user null to send without signing in
/// @param timeout how long one e-mail may take
record SmtpAccount(
        MailHost host,
        Encryption encryption,
        @Nullable String user,
        @Nullable String password,
        Duration timeout) {

    /// Shows no secret.
    @Override
    public String toString() {
        return host.name() + ":" + host.port();
    }
}
