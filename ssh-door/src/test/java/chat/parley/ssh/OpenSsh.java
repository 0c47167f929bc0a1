package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The real OpenSSH client, with nothing of this machine's: no configuration, no agent, no keys but
/// those of the test.
final class OpenSsh {
    private final Path directory;
    private final int port;
    private final List<String> options = new ArrayList<>();

    OpenSsh(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /// What a run left.
    record Ended(int code, String out, String err) {}

    /// Where continuous integration runs, it is there: `.ci/run` installs it.
    static void require(String program) {
        Optional<Path> found =
                Stream.of("/usr/bin/", "/usr/local/bin/")
                        .map(place -> Path.of(place + program))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (System.getenv("CI") != null) {
            assertThat(found).as(program + ", which .ci/run installs").isPresent();
        }
        assumeThat(found).as(program + " is not installed").isPresent();
    }

    OpenSsh with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    OpenSsh withKey(Path key) {
        return with("-i", key.toString(), "-o", "IdentitiesOnly=yes");
    }

    /// The words of a call; a shell runs them as they are.
    List<String> command(String name, String... words) {
        List<String> all = new ArrayList<>(List.of("ssh", "-F", "/dev/null", "-p", "" + port));
        all.addAll(options);
        for (String option :
                List.of(
                        "StrictHostKeyChecking=no",
                        "UserKnownHostsFile=" + directory.resolve("known_hosts"),
                        "GlobalKnownHostsFile=/dev/null",
                        "IdentityAgent=none",
                        "LogLevel=ERROR")) {
            all.addAll(List.of("-o", option));
        }
        all.addAll(List.of(name + "@127.0.0.1"));
        all.addAll(List.of(words));
        return all;
    }

    Ended run(String name, String... words) {
        return runReading("", name, words);
    }

    /// Runs to its end.
    ///
    /// @param input what it reads
    Ended runReading(String input, String name, String... words) {
        try {
            Process process = start(command(name, words), Map.of());
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // It did not care to read all of it.
            }
            return ended(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Signs in by what is typed at each prompt.
    Ended runTyping(String typed, String name, String... words) {
        try {
            Path answer = directory.resolve("answer");
            Files.writeString(answer, "#!/bin/sh\necho '" + typed + "'\n");
            Files.setPosixFilePermissions(answer, PosixFilePermissions.fromString("rwx------"));
            Process process =
                    start(
                            command(name, words),
                            Map.of(
                                    "SSH_ASKPASS",
                                    answer.toString(),
                                    "SSH_ASKPASS_REQUIRE",
                                    "force"));
            process.getOutputStream().close();
            return ended(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SSH_"));
        builder.environment().putAll(environment);
        return builder.redirectError(directory.resolve("err").toFile()).start();
    }

    Ended ended(Process process) throws IOException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            return new Ended(code, out, Files.readString(directory.resolve("err")));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Makes a key of a type that `ssh-keygen -t` knows.
    static Path key(Path directory, String name, String... type) {
        Path file = directory.resolve(name);
        List<String> all =
                new ArrayList<>(List.of("ssh-keygen", "-q", "-N", "", "-f", file.toString()));
        all.addAll(List.of(type));
        keygen(all);
        return file;
    }

    /// As the program says it: `SHA256:...`.
    static String fingerprint(Path key) {
        return keygen(List.of("ssh-keygen", "-l", "-f", key.toString())).split(" ", -1)[1];
    }

    static String keygen(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
