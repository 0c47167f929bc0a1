package chat.parley.acceptance.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lines that are expected, with wildcards:
///
/// ```
/// ...       any text; alone on a line, any number of lines
/// <name>    one word, which is taken into the variable
/// $name     what the variable holds, if there is one of that name
/// ```
record Wildcards(List<String> lines) {
    private static final String WORD = "[^\\s\"',}\\])]+";
    private static final Pattern WILDCARD =
            Pattern.compile("\\.\\.\\.|<([a-z][a-zA-Z0-9]*)>|\\$([a-z][a-zA-Z0-9]*)");

    /// A text that fits.
    ///
    /// @param end how much of the text it is
    record Fit(int end, Map<String, String> taken) {}

    Wildcards {
        lines = List.copyOf(lines);
    }

    /// Fits all of a text.
    Optional<Fit> whole(String text, Map<String, String> known) {
        Matcher matcher = pattern(known).matcher(closed(text));
        return matcher.matches() ? Optional.of(fit(matcher)) : Optional.empty();
    }

    /// Fits a text's beginning.
    Optional<Fit> start(String text, Map<String, String> known) {
        Matcher matcher = pattern(known).matcher(text);
        return matcher.lookingAt() ? Optional.of(fit(matcher)) : Optional.empty();
    }

    private static String closed(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static Fit fit(Matcher matcher) {
        return new Fit(
                matcher.end(),
                matcher.namedGroups().keySet().stream()
                        .collect(Collectors.toMap(name -> name, matcher::group)));
    }

    private Pattern pattern(Map<String, String> known) {
        StringBuilder pattern = new StringBuilder();
        for (String line : lines) {
            if (line.equals("...")) {
                pattern.append("(?:.*\n)*?");
            } else {
                append(pattern, line, known);
                pattern.append('\n');
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.UNIX_LINES);
    }

    private static void append(StringBuilder pattern, String line, Map<String, String> known) {
        Matcher wildcard = WILDCARD.matcher(line);
        int end = 0;
        while (wildcard.find()) {
            pattern.append(Pattern.quote(line.substring(end, wildcard.start())));
            pattern.append(meaning(wildcard, pattern, known));
            end = wildcard.end();
        }
        pattern.append(Pattern.quote(line.substring(end)));
    }

    private static String meaning(
            Matcher wildcard, CharSequence before, Map<String, String> known) {
        String taken = wildcard.group(1);
        String used = wildcard.group(2);
        String group = "(?<" + (taken == null ? used : taken) + ">";
        if (before.toString().contains(group)) {
            return group.replace("(?", "\\k");
        } else if (taken != null) {
            return group + WORD + ")";
        }
        return used == null ? ".*?" : Pattern.quote(known.getOrDefault(used, wildcard.group()));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
