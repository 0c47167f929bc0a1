package chat.parley.acceptance.scenario;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of a command: what it printed, and its exit code.
record CommandOutcome(String out, String err, int exitCode) {

    /// As a scenario would have it.
    @Override
    public String toString() {
        return Stream.of(
                        out.lines(),
                        err.lines().map(line -> "! " + line),
                        Stream.of("[exit " + exitCode + "]").filter(_ -> exitCode != 0))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
