package chat.parley.ssh;

import java.util.Map;
import java.util.Optional;
import org.apache.sshd.server.Environment;

/// The terminal at the client's end of a channel.
///
/// @param type what its `TERM` says
record ChannelPty(String type, int columns, int rows) {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    /// What a client says is larger is drawn on in part: each cell is kept here, too.
    private static final int MOST_COLUMNS = 500;

    private static final int MOST_ROWS = 200;

    /// The one that the client asked for; empty where it asked for none. Its size is what it is
    /// now.
    static Optional<ChannelPty> of(Environment environment) {
        Map<String, String> variables = environment.getEnv();
        String type = variables.get(Environment.ENV_TERM);
        return Optional.ofNullable(type)
                .map(
                        term ->
                                new ChannelPty(
                                        term,
                                        size(
                                                variables,
                                                Environment.ENV_COLUMNS,
                                                USUAL_COLUMNS,
                                                MOST_COLUMNS),
                                        size(
                                                variables,
                                                Environment.ENV_LINES,
                                                USUAL_ROWS,
                                                MOST_ROWS)));
    }

    /// Whoever does not know says 0.
    private static int size(Map<String, String> variables, String name, int usual, int most) {
        int size = Integer.parseInt(variables.getOrDefault(name, "0"));
        return size <= 0 ? usual : Math.min(size, most);
    }
}
