package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.server.logging.TestLogging;
import chat.parley.server.tls.TestCertificate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

@Isolated("sets the logging of the process, and counts its threads")
class ParleydTest {
    @TempDir private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Parleyd.commandLine(new FakeHouse()::build);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return Parleyd.run(line, arguments);
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    @Test
    void initMakesADataDirectoryThatIsNobodyElses() throws Exception {
        assertThat(run("init", "--data", data())).isZero();
        assertThat(out.toString()).contains("has no database").contains("is ready");
        assertThat(Files.exists(directory.resolve("data/parley.db"))).isTrue();
        assertThat(Files.getPosixFilePermissions(directory.resolve("data")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
    }

    @Test
    @Tag("W58")
    @Tag("W60")
    void initSaysWhereTheSetupTokenLiesAndNotWhatItIs() throws Exception {
        assertThat(run("init", "--data", data())).isZero();
        Path token = directory.resolve("data/setup-token");
        String value = Files.readString(token).strip();
        assertThat(value).hasSizeGreaterThan(30);
        assertThat(Files.getPosixFilePermissions(token))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        assertThat(out.toString())
                .contains("parleyctl bootstrap --name NAME --data " + data())
                .doesNotContain(value);
        assertThat(Files.readString(directory.resolve("data/log/parleyd.log")))
                .contains(token.toString())
                .doesNotContain(value);
        assertThat(run("init", "--data", data())).isZero();
        assertThat(Files.readString(token).strip()).isEqualTo(value);
    }

    @Test
    void aDirectoryWithoutADatabaseIsSaidToBeginANewOneWhateverElseIsInIt() throws Exception {
        Files.writeString(Files.createDirectory(Path.of(data())).resolve("notes.txt"), "x");
        assertThat(run("check", "--data", data())).isZero();
        assertThat(out.toString()).endsWith("# in " + data() + " there is no database yet\n");
        assertThat(run("init", "--data", data())).isZero();
        assertThat(out.toString()).contains(data() + " has no database: a new server's data begin");
    }

    @Test
    void checkSaysThatTheDatabaseIsWhole() {
        assertThat(run("init", "--data", data())).isZero();
        assertThat(run("check", "--data", data())).isZero();
        assertThat(out.toString())
                .containsPattern("\n# in \\S+ the database is whole: \\d+ commits\n$");
    }

    @Test
    void theWayToTheFirstAdministratorCanBeCopiedToAShell() {
        String place = directory.resolve("my data").toString();
        assertThat(run("init", "--data", place)).isZero();
        assertThat(out.toString()).contains("--name NAME --data '" + place + "'");
    }

    @Test
    void statusTellsWhetherAServerIsRunning() {
        assertThat(run("status", "--data", data())).isEqualTo(3);
        try (RunningServer server = new RunningServer(directory, new FakeHouse(), Map.of())) {
            assertThat(run("status", "--data", data())).isZero();
            assertThat(out.toString())
                    .contains("pid " + ProcessHandle.current().pid())
                    .contains(":" + server.address().getPort());
        }
        assertThat(run("status", "--data", data())).isEqualTo(3);
    }

    @Test
    void aPlaceThatIsNoDirectoryIsRefusedInALine() throws Exception {
        String file = Files.writeString(directory.resolve("file"), "x").toString();
        assertThat(run("serve", "--data", file)).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("the data directory " + file + " cannot be used");
    }

    @Test
    @Tag("F46")
    void aPlaceThatCannotHoldTheLogsStopsEveryStart() throws Exception {
        assertThat(run("init", "--data", data())).isZero();
        Path log = directory.resolve("data/log");
        try (Stream<Path> files = Files.list(log)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(log);
        Files.writeString(log, "in the way");
        for (String command : List.of("check", "init", "serve")) {
            assertThat(run(command, "--data", data())).as(command).isEqualTo(1);
        }
        assertThat(err.toString()).hasLineCount(3).contains("the log directory " + log);
    }

    @Test
    @Tag("F28")
    void anAddressOfAnotherMachineIsRefused() {
        String elsewhere = "192.0.2.1:8080"; // for documentation only: RFC 5737
        assertThat(run("check", "--data", data(), "--listen", elsewhere)).isEqualTo(2);
        assertThat(err.toString()).contains("reaches beyond this machine");
    }

    @Test
    @Tag("F27")
    void checkAndServeOpenTheCertificateAndMatchItsKey() throws Exception {
        TestCertificate.of("EC").write(directory);
        String certificate = directory.resolve("certificate.pem").toString();
        String settings = "[web]\ncertificate = \"%s\"\nkey = \"%s\"\nlisten = \"%s\"\n";
        String key = directory.resolve("key.pem").toString();
        Path file = directory.resolve("parleyd.toml");
        Files.writeString(file, settings.formatted(certificate, key, "127.0.0.1:0"));
        assertThat(run("check", "--data", data(), "--config", file.toString())).isZero();
        assertThat(err.toString()).isEmpty();

        Files.writeString(file, settings.formatted(certificate, key, "192.0.2.1:8080"));
        assertThat(run("check", "--data", data(), "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("this machine does not have the address 192.0.2.1");

        Files.writeString(file, settings.formatted(certificate, certificate, "127.0.0.1:0"));
        for (String command : List.of("check", "serve")) {
            assertThat(run(command, "--data", data(), "--config", file.toString())).isEqualTo(2);
        }
        assertThat(err.toString()).contains("web.key " + certificate + " has no private key");
        assertThat(Files.exists(directory.resolve("data"))).as("nothing was begun").isFalse();
    }

    @Test
    void twoServersNeverShareADataDirectory() {
        try (RunningServer server = new RunningServer(directory, new FakeHouse(), Map.of())) {
            assertThat(run("init", "--data", data())).isEqualTo(1);
            assertThat(err.toString()).contains("another server is running in " + data());
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    @Tag("A68")
    void checkShowsTheWholeConfiguration() {
        assertThat(run("check", "--data", data(), "--listen", "127.0.0.1:9999")).isZero();
        assertThat(out.toString())
                .contains("[web]\nlisten = \"127.0.0.1:9999\"")
                .contains("[session]\nhello = \"10s\"");
        assertThat(Files.exists(directory.resolve("data"))).isFalse();
    }

    @Test
    @Tag("W59")
    void anUnknownKeyStopsEveryCommand() throws Exception {
        Path file = Files.writeString(directory.resolve("parleyd.toml"), "[web]\nlisen = \"x\"\n");
        assertThat(run("check", "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("web.lisen").contains("did you mean web.listen?");
        assertThat(run("serve", "--config", file.toString())).isEqualTo(2);
    }

    @Test
    void eachCommandShowsWhatItUsesOnLinesThatAreWhole() {
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString()).contains("[--demo]", "[--listen=HOST:PORT]");
        assertThat(run("recover", "--help")).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("--listen=HOST:PORT")))
                .as("in the usage of serve, and in its list, alone")
                .hasSize(2);
        assertThat(run("recover", "--data", data(), "--demo")).isEqualTo(2);
    }

    @Test
    @Tag("W18")
    void listeningBeyondThisMachineNeedsACertificate() {
        int code = run("serve", "--data", data(), "--listen", "0.0.0.0:0");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("web.certificate");
        assertThat(run("status", "--data", data())).isEqualTo(3);
    }

    @Test
    void aTakenPortIsToldInALineAndLeavesNothingBehind() throws Exception {
        Set<String> before = threads();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + other.getLocalPort();
            assertThat(run("serve", "--data", data(), "--listen", address)).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualTo(
                            "parleyd: cannot listen on " + address + ": Address already in use\n");
        }
        assertThat(run("init", "--data", data())).as("the directory is free again").isZero();
        await().untilAsserted(() -> assertThat(before).containsAll(threads()));
        TestLogging.restore();
    }

    /// Those that a server starts and has to end.
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("writer|dispatcher|checkpoints|pulse|reader-.*"))
                .collect(Collectors.toSet());
    }
}
