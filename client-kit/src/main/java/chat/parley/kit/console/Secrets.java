package chat.parley.kit.console;

import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Sentence;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gets passwords from anywhere but the arguments, which every process of a machine can read: a
/// file, a command, the environment, or a prompt.
public final class Secrets {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Words words;

    /// Gets secrets.
    ///
    /// @param words for prompts
    public Secrets(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    /// Where a secret may come from, the first that is given.
    ///
    /// @param name what it is called in prompts
    /// @param fileOption the option that names the file
    /// @param variable the variable of the environment; null if there is none
    public record Source(
            Phrase name,
            String fileOption,
            @Nullable Path file,
            @Nullable String command,
            @Nullable String variable) {}

    /// Gets a secret.
    ///
    /// @throws UsageProblem naming the option when there is none and nobody can be asked
    public String get(Source source) {
        Optional<String> given = given(source);
        return given.isPresent() ? given.get() : ask(source, ConsoleText.PROMPT);
    }

    /// Gets a secret that is new: a person has to type it twice.
    public String choose(Source source) {
        Optional<String> given = given(source);
        if (given.isPresent()) {
            return given.get();
        }
        String first = ask(source, ConsoleText.PROMPT);
        if (!first.equals(ask(source, ConsoleText.PROMPT_AGAIN))) {
            throw new UsageProblem(ConsoleText.TYPED_DIFFER, Sentence.of(source.name()));
        }
        return first;
    }

    private Optional<String> given(Source source) {
        if (source.file() != null) {
            return Optional.of(read(source.file()));
        }
        if (source.command() != null) {
            return Optional.of(run(source.command()));
        }
        return Optional.ofNullable(source.variable()).flatMap(console::variable);
    }

    private String ask(Source source, Phrase prompt) {
        Sentence name = Sentence.of(source.name());
        if (!console.interactive()) {
            throw new UsageProblem(ConsoleText.NO_SECRET, name, source.fileOption());
        }
        return console.secret(words.of(prompt, name))
                .orElseThrow(() -> new UsageProblem(ConsoleText.NOT_TYPED, name));
    }

    private String read(Path file) {
        if (file.toString().equals(STANDARD_INPUT)) {
            return typed();
        }
        try {
            return firstLine(machine().read(file));
        } catch (NoSuchFileException _) {
            throw new UsageProblem(ConsoleText.NO_SUCH_FILE, file);
        } catch (IOException e) {
            throw new UsageProblem(ConsoleText.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    /// The next line of standard input.
    private String typed() {
        return switch (TextInput.standard(console).next().orElse(null)) {
            case TextInput.Line.Text(_, String text) -> text;
            case TextInput.Line.Bad(_, Sentence why) ->
                    throw new UsageProblem(ConsoleText.UNREADABLE, STANDARD_INPUT, why);
            case null -> "";
        };
    }

    private String run(String command) {
        try {
            return firstLine(machine().run(command));
        } catch (IOException e) {
            throw new UsageProblem(ConsoleText.COMMAND_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private HostEnvironment machine() {
        return console.machine().orElseThrow(() -> new UsageProblem(ConsoleText.NO_MACHINE));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
