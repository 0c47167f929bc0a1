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
    private static final int MOST = 1000;

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
                                        size(variables, Environment.ENV_COLUMNS, USUAL_COLUMNS),
                                        size(variables, Environment.ENV_LINES, USUAL_ROWS)));
    }

    /// Whoever does not know says 0.
    private static int size(Map<String, String> variables, String name, int usual) {
        int size = Integer.parseInt(variables.getOrDefault(name, "0"));
        return size <= 0 ? usual : Math.min(size, MOST);
    }
}
