package chat.parley.acceptance.scenario;

import java.util.List;

/// The lines of one step.
///
/// @param input the lines that go on with the first, without their `> `
/// @param expected what is to follow, without the blank lines around it
record Passage(ScriptPlace place, List<String> input, List<String> expected) {
    private static final String MORE = "> ";

    /// Tells the lines below a step's first apart.
    static Passage of(ScriptPlace place, List<String> below) {
        List<String> input =
                below.stream()
                        .takeWhile(line -> (line + " ").startsWith(MORE))
                        .map(line -> line.substring(Math.min(line.length(), MORE.length())))
                        .toList();
        return new Passage(place, input, trimmed(below.subList(input.size(), below.size())));
    }

    /// Blank lines within what is expected count; those around it only make it readable.
    private static List<String> trimmed(List<String> lines) {
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        while (end > start && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(start, end);
    }

    ScenarioStep step() {
        return Form.step(this);
    }

    Expectation expectation() {
        return Expectation.of(expected);
    }

    /// A command line that goes on below.
    String command(String first) {
        return input.isEmpty() ? first : first + "\n" + String.join("\n", input) + "\n";
    }

    /// This, if nothing is expected.
    Passage alone() {
        if (!expected.isEmpty()) {
            throw wrong("says nothing, so nothing can be expected of it");
        }
        return this;
    }

    IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(place + " " + problem);
    }
}
