package chat.parley.server.router;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A client's name and version, such as `parley/0.1.0`.
public record ClientVersion(String name, int major, int minor, int patch) {
    private static final Pattern FORM =
            Pattern.compile("([^/ ]+)/(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    /// Reads one; empty if `text` has another form.
    public static Optional<ClientVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new ClientVersion(
                                matcher.group(1),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3)),
                                matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }

    /// Whether a client is the same program in an older version; other programs never are.
    boolean isNewerThan(String client) {
        return parse(client)
                .filter(other -> other.name.equals(name))
                .filter(other -> Arrays.compare(other.numbers(), numbers()) < 0)
                .isPresent();
    }

    private int[] numbers() {
        return new int[] {major, minor, patch};
    }
}
