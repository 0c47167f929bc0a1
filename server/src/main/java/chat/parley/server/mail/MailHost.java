package chat.parley.server.mail;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server for e-mail listens. Its name is looked up with every e-mail, and not before: it
/// may be away while this server starts.
///
/// @param name a host name or an IP address, without brackets
record MailHost(String name, int port) {
    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /// Reads `host:port` or `[address]:port`.
    ///
    /// @throws IllegalArgumentException if it is neither
    static MailHost parse(String text) {
        Matcher matcher = FORM.matcher(text);
        int port = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("mail.server: \"" + text + "\" is not HOST:PORT");
        }
        return new MailHost(matcher.group(1).replaceAll("[\\[\\]]", ""), port);
    }

    /// Whether what is sent there stays on this machine, whatever a name server says.
    boolean isThisMachine() {
        if (name.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(name).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
