package chat.parley.admin.command;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.UsageProblem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Names as people give them: with or without the sign before them, as arguments or one a line.
final class Names {
    /// Stands for the names on standard input.
    static final String STDIN = "-";

    private Names() {}

    /// All names, those on standard input in their place. What comes twice is meant once.
    ///
    /// @throws UsageProblem if there are none
    static List<String> all(List<String> given, Console console) {
        List<String> names =
                given.stream()
                        .flatMap(name -> name.equals(STDIN) ? read(console) : Stream.of(name))
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            throw new UsageProblem("no names were given");
        }
        return names;
    }

    private static Stream<String> read(Console console) {
        return new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    /// The name of an account, which may have been given as `@name`.
    static String person(String given) {
        return without("@", given);
    }

    /// The name of a group, which may have been given as `#group`.
    static String group(String given) {
        return without("#", given);
    }

    private static String without(String sign, String given) {
        String name = given.startsWith(sign) ? given.substring(1) : given;
        if (name.isEmpty()) {
            throw new UsageProblem("'" + given + "' is no name");
        }
        return name;
    }
}
