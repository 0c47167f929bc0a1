package chat.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever became of the rehearsal, the launcher starts the client, and says nothing of it.
class LauncherTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final PathMatcher JAR =
            FileSystems.getDefault().getPathMatcher("glob:**/tui-client-*.jar");

    @TempDir private Path folder;
    private Path target;
    private Path jar;
    private Path rehearsed;

    /// A checkout of its own, in a directory with a space in its name.
    @BeforeEach
    void install() throws IOException {
        Path root = folder.resolve("a checkout");
        target = root.resolve("tui-client/target");
        copy(HOME.resolve("bin"), root.resolve("bin"));
        copy(HOME.resolve("tui-client/target/lib"), target.resolve("lib"));
        try (Stream<Path> files = Files.list(HOME.resolve("tui-client/target"))) {
            Path built = files.filter(JAR::matches).findFirst().orElseThrow();
            jar = Files.copy(built, target.resolve(built.getFileName()));
        }
        rehearsed = target.resolve("command.aot");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, to.resolve(file.getFileName()));
                assertThat(copy.toFile().setExecutable(Files.isExecutable(file))).isTrue();
            }
        }
    }

    @Test
    void itStartsWithoutARehearsal() throws Exception {
        assertItStarts();
    }

    @Test
    void itStartsWithOne() throws Exception {
        rehearse();
        assertItStarts();
    }

    @Test
    void aRehearsalOfOtherJarsIsPassedOver() throws Exception {
        rehearse();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertItStarts();
    }

    /// The JVM does not look whether the classes of a rehearsal are still those of the jars.
    @Test
    void aRehearsalOlderThanAnyOfTheJarsIsNotUsed() throws Exception {
        Files.writeString(rehearsed, "of these jars");
        Files.setLastModifiedTime(rehearsed, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(startedWith()).contains("-XX:AOTCache=" + rehearsed);

        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            Path updated = libraries.findAny().orElseThrow();
            Files.setLastModifiedTime(updated, FileTime.from(Instant.now().plusSeconds(120)));
        }
        assertThat(startedWith()).contains("-jar").doesNotContain("AOTCache");
    }

    /// What the launcher starts a JVM with.
    private String startedWith() throws Exception {
        Path jdk = folder.resolve("jdk");
        Path java = jdk.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return text(run(jdk, launched()).getInputStream().readAllBytes());
    }

    @Test
    void aRehearsalThatIsNoneIsPassedOver() throws Exception {
        Files.write(rehearsed, new byte[0]);
        assertItStarts();
        Files.writeString(rehearsed, "none".repeat(5_000));
        assertItStarts();
    }

    @Test
    void aRehearsalThatWasCutOffIsPassedOver() throws Exception {
        rehearse();
        byte[] whole = Files.readAllBytes(rehearsed);
        Files.write(rehearsed, Arrays.copyOf(whole, whole.length / 2));
        assertItStarts();
    }

    private void assertItStarts() throws Exception {
        Process process = run(launched());
        assertThat(text(process.getErrorStream().readAllBytes())).isEmpty();
        assertThat(text(process.getInputStream().readAllBytes())).startsWith("Usage: parley send");
        assertThat(process.waitFor()).isZero();
    }

    private List<String> launched() {
        return List.of(target.resolve("../../bin/parley").toString(), "send", "-h");
    }

    private void rehearse() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:AOTCacheOutput=" + rehearsed, "-jar", jar.toString()));
        command.addAll(List.of("send", "-h"));
        Process process = run(command);
        process.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(process.waitFor()).isZero();
        assertThat(rehearsed).isNotEmptyFile();
    }

    private static Process run(List<String> command) throws IOException {
        return run(Path.of(System.getProperty("java.home")), command);
    }

    /// Where nothing can be written, not even the launcher's note of where the JDK is.
    private static Process run(Path jdk, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("XDG_CACHE_HOME", "/dev/null/nowhere");
        return builder.start();
    }

    private static String text(byte[] printed) {
        return new String(printed, StandardCharsets.UTF_8);
    }
}
