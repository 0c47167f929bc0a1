package chat.parley.acceptance.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The steps of a file, in order.
record Scenario(List<ScenarioStep> steps) {
    private static final String COMMENT = "# ";

    Scenario {
        steps = List.copyOf(steps);
    }

    static Scenario read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readAllLines(file));
    }

    /// Makes steps of lines. Each goes on until the next one, or a comment.
    ///
    /// @throws IllegalArgumentException naming the line that makes no sense
    static Scenario parse(String file, List<String> lines) {
        List<ScenarioStep> steps = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            if (!isPause(lines.get(start))) {
                while (end < lines.size() && !begins(lines.get(end))) {
                    end++;
                }
                ScriptPlace place = new ScriptPlace(file, start + 1, lines.get(start));
                steps.add(Passage.of(place, lines.subList(start + 1, end)).step());
            }
            start = end;
        }
        return new Scenario(steps);
    }

    private static boolean isPause(String line) {
        return line.isBlank() || isComment(line);
    }

    private static boolean begins(String line) {
        return isComment(line) || Form.isHead(line);
    }

    /// What the programs say of a group begins with its sign, `#ops`.
    private static boolean isComment(String line) {
        return line.startsWith(COMMENT);
    }
}
