package chat.parley.acceptance.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody at a shell of their own, in a home of their own, without a terminal.
final class Person implements AutoCloseable {
    private final Path home;
    private @Nullable Job background;

    /// Moves in.
    Person(Path home) throws IOException {
        this.home = Files.createDirectories(home);
    }

    Path home() {
        return home;
    }

    /// Runs a command line of the shell, in nothing but this environment.
    Job run(String command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        builder.redirectInput(Path.of("/dev/null").toFile());
        return new Job(builder.directory(home.toFile()));
    }

    void begin(String command, Map<String, String> environment) throws IOException {
        if (background != null && background.isRunning()) {
            throw new IllegalStateException("one thing at a time can go on in the background");
        }
        background = run(command, environment);
    }

    Job background() {
        if (background == null) {
            throw new IllegalStateException("nothing goes on in the background");
        }
        return background;
    }

    @Override
    public void close() {
        if (background != null) {
            background.close();
        }
    }
}
