package chat.parley.kit.console;

import chat.parley.protocol.Sentence;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The console of the process itself, always in UTF-8.
public final class SystemConsole implements Console, HostEnvironment {
    private static final List<String> SECRETS = List.of("PARLEY_TOKEN", "PARLEY_PASSWORD");
    private static final File NOTHING = new File("/dev/null");
    private static final int BUFFER_BYTES = 8192;

    /// The launcher gives the JVM a locale of UTF-8 in this variable; what it was stands in a
    /// property, empty where it was not set.
    private static final String LOCALE_VARIABLE = "LC_ALL";

    private static final String LOCALE_PROPERTY = "parley.locale";

    private final StandardOutput written =
            new StandardOutput(new FileOutputStream(FileDescriptor.out));
    private final PrintStream out = print(written, false);
    private final PrintStream err = print(new FileOutputStream(FileDescriptor.err), true);
    private final InputStream in = new FileInputStream(FileDescriptor.in);

    private static PrintStream print(OutputStream to, boolean flushLines) {
        return new PrintStream(
                new BufferedOutputStream(to, BUFFER_BYTES), flushLines, StandardCharsets.UTF_8);
    }

    /// Ends the process with an exit code, after everything printed has been written.
    public void exit(int code) {
        out.flush();
        err.flush();
        System.exit(code);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public Optional<String> lostOutput() {
        return written.lost();
    }

    @Override
    public boolean interactive() {
        return terminal().isPresent();
    }

    private static Optional<java.io.Console> terminal() {
        return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
    }

    @Override
    public Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(given(name))
                .filter(value -> !value.isEmpty())
                .map(value -> NativeText.variable(name, value));
    }

    private static @Nullable String given(String name) {
        String before = name.equals(LOCALE_VARIABLE) ? System.getProperty(LOCALE_PROPERTY) : null;
        return before != null ? before : System.getenv(name);
    }

    @Override
    public void checkArguments(String... arguments) {
        NativeText.check(arguments);
    }

    @Override
    public Optional<String> secret(String prompt) {
        out.flush();
        return terminal()
                .map(terminal -> terminal.readPassword("%s", prompt))
                .map(String::new)
                .map(NativeText::typed);
    }

    @Override
    public Optional<HostEnvironment> machine() {
        return Optional.of(this);
    }

    @Override
    public Directories directories() {
        return Directories.of(this, home());
    }

    /// Where the person says to be at home; the JVM itself only knows what the system's table says,
    /// and says `?` where that says nothing: no secret is to lie in a directory called that.
    @Override
    public Path home() {
        String home = variable("HOME").orElseGet(() -> System.getProperty("user.home", ""));
        if (!home.startsWith("/")) {
            throw new UsageProblem(ConsoleText.NO_HOME);
        }
        return Path.of(home);
    }

    @Override
    public String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "unnamed";
        }
    }

    @Override
    public String read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return TextInput.of(content, file).whole();
        }
    }

    @Override
    public InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        return Files.newInputStream(file);
    }

    @Override
    public OptionalLong size(Path file) throws IOException {
        return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    }

    @Override
    public void save(Path file, NewFile.Content content) throws IOException {
        NewFile.save(file, content);
    }

    @Override
    public boolean isMissing(Path file) {
        return Files.notExists(file);
    }

    @Override
    public boolean mayUse(Path file) {
        return Files.isWritable(file);
    }

    /// What people start from here speaks their language.
    private static void giveLocaleBack(Map<String, String> environment) {
        String before = System.getProperty(LOCALE_PROPERTY);
        if (before != null) {
            environment.remove(LOCALE_VARIABLE);
            if (!before.isEmpty()) {
                environment.put(LOCALE_VARIABLE, before);
            }
        }
    }

    @Override
    public void launch(List<String> program, Path file) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(SECRETS);
        giveLocaleBack(builder.environment());
        builder.redirectInput(NOTHING);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process _ = builder.start();
    }

    @Override
    public String run(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.environment().keySet().removeAll(SECRETS);
        giveLocaleBack(builder.environment());
        builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String printed = printed(process, command);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new UsageProblem(
                        ConsoleText.COMMAND_FAILED, Sentence.of(ConsoleText.EXITED, code));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        return printed;
    }

    /// Whoever prints without end is not listened to any longer.
    private static String printed(Process process, String command) {
        try {
            return TextInput.of(process.getInputStream(), command).whole();
        } catch (UsageProblem endless) {
            process.destroy();
            throw endless;
        }
    }
}
