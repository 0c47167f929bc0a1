package chat.parley.acceptance.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Runs scripts in nothing but the environment they are given. They are ASCII, and make every other
/// byte by themselves: what the tests' own JVM would make of it depends on its locale.
final class Shell {
    private final Map<String, String> environment = new HashMap<>();
    private final Path directory;

    /// How a script ended, and what it said.
    record Said(int code, String out, String err) {}

    Shell(Path directory) {
        this.directory = directory;
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell without(String variable) {
        environment.remove(variable);
        return this;
    }

    /// Runs a script to its end; `$1` and so on are the arguments.
    Said run(String script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script, "sh");
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process = builder.directory(directory.toFile()).start();
        CompletableFuture<String> err =
                CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        String out = read(process.getInputStream());
        return new Said(process.waitFor(), out, err.join());
    }

    private static String read(InputStream from) {
        try (from) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
