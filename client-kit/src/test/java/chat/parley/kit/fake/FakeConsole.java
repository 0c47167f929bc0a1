package chat.parley.kit.fake;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.Directories;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.NewFile;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Sentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A console in memory, with a home directory of the test's.
public final class FakeConsole implements Console, HostEnvironment {
    private final Path home;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();
    private final Map<Path, List<String>> launched = new ConcurrentHashMap<>();
    private final Queue<String> typed = new ArrayDeque<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    private InputStream in = InputStream.nullInputStream();
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private boolean interactive;
    private @Nullable String lostOutput;

    public FakeConsole(Path home) {
        this.home = home;
    }

    public FakeConsole with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public FakeConsole reading(String input) {
        return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    public FakeConsole reading(InputStream input) {
        in = input;
        return this;
    }

    /// Somebody sits there and types secrets when asked.
    public FakeConsole typing(String... secrets) {
        interactive = true;
        typed.addAll(List.of(secrets));
        return this;
    }

    public FakeConsole withCommand(String command, String output) {
        commands.put(command, output);
        return this;
    }

    /// Somebody reads there at a time, in a zone.
    public FakeConsole at(Clock when) {
        clock = when;
        return this;
    }

    /// What is printed is lost.
    public FakeConsole losingOutput(String why) {
        lostOutput = why;
        return this;
    }

    /// Whatever is printed meets a mistake of the program.
    public FakeConsole breaking(RuntimeException mistake) {
        outStream =
                new PrintStream(
                        new OutputStream() {
                            @Override
                            public void write(int one) {
                                throw mistake;
                            }
                        },
                        true,
                        StandardCharsets.UTF_8);
        return this;
    }

    public String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public PrintStream out() {
        return outStream;
    }

    @Override
    public PrintStream err() {
        return errStream;
    }

    @Override
    public Optional<String> lostOutput() {
        return Optional.ofNullable(lostOutput);
    }

    @Override
    public boolean interactive() {
        return interactive;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Optional<String> secret(String prompt) {
        errStream.print(prompt);
        return Optional.ofNullable(typed.poll());
    }

    @Override
    public Optional<HostEnvironment> machine() {
        return Optional.of(this);
    }

    @Override
    public Directories directories() {
        return Directories.of(this, home);
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public String hostName() {
        return "laptop";
    }

    @Override
    public String read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return TextInput.of(content, file).whole();
        }
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public OptionalLong size(Path file) throws IOException {
        return OptionalLong.of(Files.size(file));
    }

    @Override
    public void save(Path file, NewFile.Content content) throws IOException {
        NewFile.save(home.resolve(file), content);
    }

    @Override
    public boolean isMissing(Path file) {
        return Files.notExists(file);
    }

    @Override
    public boolean mayUse(Path file) {
        return Files.isWritable(file);
    }

    @Override
    public void launch(List<String> program, Path file) {
        launched.put(file, program);
    }

    /// The programs that were started, by the file that they got.
    public Map<Path, List<String>> launched() {
        return launched;
    }

    @Override
    public String run(String command) {
        String output = commands.get(command);
        if (output == null) {
            throw new UsageProblem(
                    ConsoleText.COMMAND_FAILED, Sentence.of(ConsoleText.EXITED, 127));
        }
        return output;
    }
}
