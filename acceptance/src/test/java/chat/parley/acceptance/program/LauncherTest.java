package chat.parley.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.parley.acceptance.program.Shell.Said;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever became of the rehearsal, the launcher starts the client, and says nothing of it.
class LauncherTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final PathMatcher JAR =
            FileSystems.getDefault().getPathMatcher("glob:**/tui-client-*.jar");

    @TempDir private Path folder;
    private Path root;
    private Path target;
    private Path jar;
    private Path rehearsed;

    @BeforeAll
    static void complete() throws IOException, InterruptedException {
        Rehearsal.complete();
    }

    /// A checkout of its own, in a directory with a space in its name.
    @BeforeEach
    void install() throws IOException {
        root = folder.resolve("a checkout");
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
        Path jdk = jdk("echo \"$@\"");
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

    private static Process run(Path jdk, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", jdk.toString());
        return builder.start();
    }

    private static String text(byte[] printed) {
        return new String(printed, StandardCharsets.UTF_8);
    }

    /// However the programs are linked to, and whatever the shell looks through for directories.
    @ParameterizedTest
    @Tag("F36")
    @ValueSource(
            strings = {
                "ln -s \"$1/bin\" bin; exec bin/parley send",
                "ln -s \"$1/bin\" \"b n\"; exec \"$PWD/b n/parley\" send",
                "ln -s \"$1/bin/parley\" chat; ln -s chat again; exec ./again send",
                "ln -s \"$1\" root; cd root/bin; exec ./parley send",
                "cd \"$1\"; exec bin/parley send",
                "cd \"$1/bin\"; exec sh parley send",
                "PATH=\"$1/bin:$PATH\"; exec parley send",
                "ln -s \"$1/bin\" bin; cd /; PATH=\"$OLDPWD/bin:$PATH\"; exec parley send",
                "mkdir -p bin/x; CDPATH=$PWD; export CDPATH; cd \"$1\"; exec bin/parley send"
            })
    void itFindsWhatItBelongsTo(String script) throws Exception {
        Said said = shell(jdk("echo \"$@\"")).run(script, root.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).endsWith("-jar " + jar + " send\n");
    }

    /// Words for the JVM, no pattern of files; and no setting, which the server would refuse.
    @Test
    void whatAHostSaysOfTheJvmIsForTheServerAlone() throws Exception {
        for (String module : List.of("server", "tui-client")) {
            Path program = root.resolve(module + "/target/" + module + "-0.1.0.jar");
            Files.createDirectories(program.getParent());
            Files.write(program, new byte[0]);
        }
        Files.write(folder.resolve("-Xlog:gc.file"), new byte[0]);
        Shell shell =
                shell(jdk("echo \"$@\" ${PARLEYD_JVM_OPTIONS-}"))
                        .with("PARLEYD_JVM_OPTIONS", "-Xmx1g -Xlog:gc*");
        assertThat(shell.run("exec \"$1/bin/parleyd\" serve", root.toString()).out())
                .contains(" -Xmx1g -Xlog:gc* ")
                .endsWith("serve\n");
        assertThat(shell.run("exec \"$1/bin/parleyd\" status", root.toString()).out())
                .doesNotContain("-Xmx1g")
                .endsWith("status\n");
        assertThat(shell.run("exec \"$1/bin/parley\" whoami", root.toString()).out())
                .doesNotContain("-Xmx1g")
                .endsWith("whoami\n");
    }

    /// Where everybody may write, as in the directory for temporary files, anybody may leave a
    /// note.
    @Test
    @Tag("F2")
    void aNoteOfWhichJavaToRunIsNotBelieved() throws Exception {
        Path theirs = jdk("echo theirs");
        Path ours = Files.move(jdk("echo ours"), folder.resolve("jdk of ours"));
        Path note = folder.resolve("tmp/.cache/parley/java-home");
        Files.createDirectories(note.getParent());
        Files.writeString(note, jdk("echo theirs") + "\n");
        Shell shell = shell(ours).with("TMPDIR", folder.resolve("tmp").toString());
        for (String variables : List.of("XDG_CACHE_HOME=tmp/.cache", "HOME=tmp", "HOME=")) {
            Said said = shell.run(variables + " exec \"$1/bin/parley\" send", root.toString());
            assertThat(said).as(variables).isEqualTo(new Said(0, "ours\n", ""));
        }
        assertThat(Files.readString(note)).isEqualTo(theirs + "\n");
    }

    /// The JVM's first file would take the place of a closed descriptor.
    @Test
    @Tag("F22")
    void closedDescriptorsAreNobody() throws Exception {
        Shell shell = shell(jdk("readlink /proc/$$/fd/0 /proc/$$/fd/2"));
        String parley = root.resolve("bin/parley").toString();
        assertThat(shell.run("exec \"$1\" send <&- 2>&-", parley))
                .isEqualTo(new Said(0, "/dev/null\n/dev/null\n", ""));
        assertThat(shell.run("exec \"$1\" send 2>&-", parley).out()).endsWith("\n/dev/null\n");
        Said unwritten = shell(jdk("echo lost")).run("exec \"$1\" send >&-", parley);
        assertThat(unwritten.code()).isNotZero();
        assertThat(unwritten.err()).contains("echo");
    }

    @Test
    void whatCannotBePrintedIsNoSuccess() throws Exception {
        Shell shell = shell(Path.of(System.getProperty("java.home"))).with("HOME", "/nowhere");
        Said said = shell.run("exec \"$1/bin/parley\" send -h >&-", root.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith("parley: cannot write the output: ");
        assertThat(shell.run("exec \"$1/bin/parley\" send -h <&- >&- 2>&-", root.toString()))
                .isEqualTo(new Said(1, "", ""));
    }

    /// From a directory whose name is none of ASCII, in a locale that has no other.
    @Test
    @Tag("F1")
    void itStartsFromAPlaceOfAnyName() throws Exception {
        Shell shell = shell(Path.of(System.getProperty("java.home"))).with("LC_ALL", "C");
        Said said =
                shell.run(
                        """
                        place="$PWD/$(printf 'caf\\303\\251 \\344\\270\\255')"
                        mv "$1" "$place"
                        exec "$place/bin/parley" send -h""",
                        root.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("Usage: parley send");
    }

    /// Another account of the machine, without a home, with nothing that it may write to.
    @Test
    @Tag("F2")
    void itStartsAsAnybody() throws Exception {
        boolean isRoot = Files.getAttribute(folder, "unix:uid").equals(0);
        assumeTrue(isRoot, "only root may become somebody else");
        Shell shell = shell(Path.of(System.getProperty("java.home"))).without("HOME");
        String become =
                "chmod -R a+rX \"$2\"; exec setpriv --reuid=65534 --regid=65534 --clear-groups ";
        Said said =
                shell.run(become + "\"$1/bin/parley\" send -h", root.toString(), folder.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("Usage: parley send");
    }

    /// Native libraries lie beside the program, and are used from there while they are its jars'.
    @Test
    @Tag("F29")
    void noDirectoryForTemporaryFilesIsNeeded() throws Exception {
        Path beside = target.resolve("native");
        for (String library : List.of("SqliteLibrary", "JlineLibrary")) {
            Said said =
                    shell(Path.of(System.getProperty("java.home")))
                            .run(
                                    "exec \"$JAVA_HOME/bin/java\" -cp \"$1/*\" \"$2\" \"$3\"",
                                    target.resolve("lib").toString(),
                                    HOME.resolve("rehearsal/" + library + ".java").toString(),
                                    beside.toString());
            assertThat(said).isEqualTo(new Said(0, "", ""));
        }
        assertThat(beside.resolve(System.mapLibraryName("sqlitejdbc"))).isNotEmptyFile();
        assertThat(beside.resolve(System.mapLibraryName("jlinenative"))).isNotEmptyFile();
        assertThat(startedWith())
                .contains("-Dorg.sqlite.lib.path=" + beside + " ")
                .contains("-Dlibrary.jline.path=" + beside + " ");

        Files.setLastModifiedTime(beside, FileTime.from(Instant.EPOCH));
        assertThat(startedWith()).doesNotContain(beside.toString());
    }

    private Shell shell(Path jdk) {
        return new Shell(folder).with("JAVA_HOME", jdk.toString());
    }

    /// A JDK whose `java` is a script.
    private Path jdk(String script) throws IOException {
        Path jdk = folder.resolve("jdk");
        Path java = jdk.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return jdk;
    }
}
