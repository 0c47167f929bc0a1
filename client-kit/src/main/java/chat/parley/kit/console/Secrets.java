package chat.parley.kit.console;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gets passwords from anywhere but the arguments, which every process of a machine can read: a
/// file, a command, the environment, or a prompt.
public final class Secrets {
    private final Console console;

    public Secrets(Console console) {
        this.console = console;
    }

    /// Where a secret may come from, the first that is given.
    ///
    /// @param name what it is called in prompts, such as `password`
    /// @param fileOption the option that names the file
    /// @param variable the variable of the environment; null if there is none
    public record Source(
            String name,
            String fileOption,
            @Nullable Path file,
            @Nullable String command,
            @Nullable String variable) {}

    /// Gets a secret.
    ///
    /// @throws UsageProblem naming the option when there is none and nobody can be asked
    public String get(Source source) {
        Optional<String> given = given(source);
        return given.isPresent() ? given.get() : ask(source, "");
    }

    /// Gets a secret that is new: a person has to type it twice.
    public String choose(Source source) {
        Optional<String> given = given(source);
        if (given.isPresent()) {
            return given.get();
        }
        String first = ask(source, "");
        if (!first.equals(ask(source, " again"))) {
            throw new UsageProblem("the two " + source.name() + "s differ");
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

    private String ask(Source source, String again) {
        if (!console.interactive()) {
            throw new UsageProblem(
                    "no " + source.name() + ": give " + source.fileOption() + " FILE");
        }
        return console.secret(source.name() + again + ": ")
                .orElseThrow(() -> new UsageProblem("no " + source.name() + " was typed"));
    }

    private String read(Path file) {
        try {
            return firstLine(machine().read(file));
        } catch (NoSuchFileException _) {
            throw new UsageProblem(ConsoleText.NO_SUCH_FILE, file);
        } catch (IOException e) {
            throw new UsageProblem(ConsoleText.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    private String run(String command) {
        try {
            return firstLine(machine().run(command));
        } catch (IOException e) {
            throw new UsageProblem("the password command failed: " + e.getMessage());
        }
    }

    private Machine machine() {
        return console.machine()
                .orElseThrow(() -> new UsageProblem("there are no files or processes here"));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
