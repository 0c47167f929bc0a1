package chat.parley.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Who sends e-mail.
///
/// @param address such as `noreply@example.org`
/// @param name what is shown beside it; null for nothing
record Sender(String address, @Nullable String name) {

    /// Reads `address` or `name <address>`.
    ///
    /// @throws IllegalArgumentException if it is neither
    static Sender parse(String text) {
        try {
            InternetAddress read = new InternetAddress(text, true);
            String address = read.getAddress();
            if (address.indexOf('@') < 1 || !address.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new AddressException("no domain");
            }
            return new Sender(address, read.getPersonal());
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "mail.from: \"" + text + "\" is no sender such as Parley <noreply@example.org>",
                    e);
        }
    }

    /// What comes after the `@`.
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    InternetAddress internetAddress() {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }
}
