package chat.parley.acceptance.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form that the first line of a step can have, and the step that it stands for.
record Form(Pattern head, BiFunction<Passage, MatchResult, ScenarioStep> meaning) {
    private static final String PERSON = "([\\p{L}\\p{N}-]+)";

    /// All of them; the first that fits counts.
    private static final List<Form> ALL =
            List.of(
                    form(PERSON + "\\$ (.+) &", Form::begin),
                    form(PERSON + "\\$ (.+)", Form::run),
                    form(PERSON + " hears", Form::hears),
                    form(PERSON + " ends", Form::ends),
                    form(PERSON + " sends to (\\S+)", Form::sends),
                    form("((?:\\w+=\\S+ )*)start server(| .+)", Form::startServer),
                    form("start mail", Form::startMail),
                    form("kill -9 server", Form::killServer),
                    form("needs (\\S+)", Form::needs));

    private static Form form(String head, BiFunction<Passage, MatchResult, ScenarioStep> meaning) {
        return new Form(Pattern.compile(head), meaning);
    }

    static boolean isHead(String line) {
        return ALL.stream().anyMatch(form -> form.head.matcher(line).matches());
    }

    /// What a passage stands for.
    ///
    /// @throws IllegalArgumentException if that is nothing
    static ScenarioStep step(Passage passage) {
        return ALL.stream()
                .flatMap(form -> form.read(passage).stream())
                .findFirst()
                .orElseThrow(() -> passage.wrong("is no step"));
    }

    private Optional<ScenarioStep> read(Passage passage) {
        Matcher found = head.matcher(passage.place().text());
        return found.matches() ? Optional.of(meaning.apply(passage, found)) : Optional.empty();
    }

    private static ScenarioStep begin(Passage passage, MatchResult head) {
        return new ScenarioStep.Begin(
                passage.alone().place(), head.group(1), passage.command(head.group(2)));
    }

    private static ScenarioStep run(Passage passage, MatchResult head) {
        return new ScenarioStep.Run(
                passage.place(),
                head.group(1),
                passage.command(head.group(2)),
                passage.expectation());
    }

    private static ScenarioStep hears(Passage passage, MatchResult head) {
        return new ScenarioStep.Hears(passage.place(), head.group(1), passage.expectation());
    }

    private static ScenarioStep ends(Passage passage, MatchResult head) {
        return new ScenarioStep.Ends(passage.place(), head.group(1), passage.expectation());
    }

    private static ScenarioStep sends(Passage passage, MatchResult head) {
        return new ScenarioStep.Sends(
                passage.place(),
                head.group(1),
                head.group(2),
                passage.input(),
                passage.expectation());
    }

    private static ScenarioStep startServer(Passage passage, MatchResult head) {
        return new ScenarioStep.StartServer(passage.alone().place(), head.group(1), head.group(2));
    }

    private static ScenarioStep startMail(Passage passage, MatchResult head) {
        return new ScenarioStep.StartMail(passage.alone().place());
    }

    private static ScenarioStep needs(Passage passage, MatchResult head) {
        return new ScenarioStep.Needs(passage.alone().place(), head.group(1));
    }

    private static ScenarioStep killServer(Passage passage, MatchResult head) {
        return new ScenarioStep.KillServer(passage.alone().place());
    }
}
