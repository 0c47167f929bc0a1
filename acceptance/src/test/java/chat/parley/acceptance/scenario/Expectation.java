package chat.parley.acceptance.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a scenario expects of a command.
///
/// @param eventually whether it may be asked again until it is so
record Expectation(Wildcards out, Wildcards err, int exitCode, boolean eventually) {
    private static final String ERROR = "! ";
    private static final String EVENTUALLY = "[eventually]";

    /// Reads the lines below a step.
    static Expectation of(List<String> lines) {
        List<String> said = lines.stream().filter(line -> !isMark(line)).toList();
        return new Expectation(
                new Wildcards(said.stream().filter(line -> !line.startsWith(ERROR)).toList()),
                new Wildcards(
                        said.stream()
                                .filter(line -> line.startsWith(ERROR))
                                .map(line -> line.substring(ERROR.length()))
                                .toList()),
                lines.stream().mapToInt(Expectation::exitCode).sum(),
                lines.contains(EVENTUALLY));
    }

    private static boolean isMark(String line) {
        return line.equals(EVENTUALLY) || exitCode(line) != 0;
    }

    private static int exitCode(String line) {
        return line.matches("\\[exit [1-9]\\d{0,2}]")
                ? Integer.parseInt(line.substring("[exit ".length(), line.length() - 1))
                : 0;
    }

    /// Compares.
    ///
    /// @param known the variables so far
    /// @return the variables that it took, or nothing if the outcome is another
    Optional<Map<String, String>> met(CommandOutcome outcome, Map<String, String> known) {
        if (outcome.exitCode() != exitCode) {
            return Optional.empty();
        }
        return out.whole(outcome.out(), known)
                .flatMap(
                        heard ->
                                err.whole(outcome.err(), known)
                                        .map(also -> joined(heard.taken(), also.taken())));
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    /// As it stands in the scenario.
    @Override
    public String toString() {
        return new CommandOutcome(out.toString(), err.toString(), exitCode).toString();
    }
}
