package chat.parley.kit.text;

import java.util.List;
import java.util.regex.Pattern;

/// A line of an SSH public key, as far as a client looks at it before it leaves the machine. The
/// server reads the key itself.
public final class PublicKeyLine {
    /// What private keys say of themselves: the heading of PEM, the beginning of OpenSSH's own form
    /// in base64, PuTTY's files.
    private static final List<String> SECRET =
            List.of("PRIVATE KEY", "b3BlbnNzaC1rZXktdj", "PuTTY-User-Key-File", "Private-Lines");

    /// The kind, and the key in base64, which begins with the length of the kind's name.
    private static final Pattern FORM =
            Pattern.compile("(ssh|ecdsa|sk)-[a-z0-9@.-]+[ \\t]+AAAA[A-Za-z0-9+/=]+([ \\t].*)?");

    private PublicKeyLine() {}

    /// Whether a text looks as if it were of a private key.
    public static boolean holdsSecret(String text) {
        return SECRET.stream().anyMatch(text::contains);
    }

    /// Whether a line looks like a public key, and like nothing secret.
    public static boolean isOne(String line) {
        return FORM.matcher(line).matches() && !holdsSecret(line);
    }
}
