package chat.parley.bench;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real `parleyd` in a process of its own, on a fresh data directory, asked over HTTP.
public final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final int PAGE = 200;

    public static final String PASSWORD = "a bench password";

    private final JsonCodec codec = new JsonCodec(Map.of());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final List<String> options;
    private final Map<String, String> settings;
    private final ReservedPort port = new ReservedPort();
    private final ReservedPort sshPort = new ReservedPort();
    private Process process;

    /// Starts one as it is configured by default.
    ///
    /// @param options of the JVM, such as its heap
    public ServerProcess(Path data, List<String> options) throws IOException, InterruptedException {
        this(data, options, Map.of());
    }

    /// Starts one.
    ///
    /// @param settings by their variables in the environment
    public ServerProcess(Path data, List<String> options, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.data = data;
        this.options = options;
        this.settings = settings;
        process = start();
        awaitHealth();
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        List<String> command = builder.command();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "chat.parley.server.Parleyd",
                        "serve",
                        "--data",
                        data.toString(),
                        "--listen",
                        "127.0.0.1:" + port()));
        builder.environment().put("PARLEYD_AUTH_BCRYPT_COST", "4");
        builder.environment().put("PARLEYD_RATE_SCALE", "0");
        builder.environment().put("PARLEYD_SSH_ENABLED", "false");
        builder.environment().put("PARLEYD_SSH_LISTEN", "127.0.0.1:" + sshPort());
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Kills it as `kill -9` does, in the middle of whatever it is doing, and starts it again.
    public void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().onExit().join();
        startAgain();
    }

    /// Ends it in order, to be started again.
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /// Waits until it has ended by itself.
    ///
    /// @return its exit code
    public int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    /// Starts it again, after it has ended.
    public void startAgain() throws IOException, InterruptedException {
        process = start();
        awaitHealth();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/health"))
                        .build();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                Thread.sleep(50);
            }
        }
        throw new IOException("the server did not start");
    }

    public int port() {
        return port.number();
    }

    /// Where it is opened for SSH, if `PARLEYD_SSH_ENABLED` is true.
    public int sshPort() {
        return sshPort.number();
    }

    public long pid() {
        return process.pid();
    }

    /// Whether the process is there.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// How much memory the process holds, in MiB, as Linux tells it.
    public int residentMebibytes() throws IOException {
        return (int) ProcessMemory.of(process.pid()).resident();
    }

    /// How long the server has kept processors busy, in all.
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public SignedIn register(String name) throws IOException, InterruptedException {
        return ask(new Register(name, PASSWORD, "bench"), null);
    }

    /// Has two people made friends.
    ///
    /// @return their conversation
    public Id befriend(SignedIn one, SignedIn other) throws IOException, InterruptedException {
        Application application = ask(new ApplyFriend(other.account().name(), null), one);
        Id conversation = ask(new Accept(application.id()), other).conversation();
        if (conversation == null) {
            throw new IOException("accepting opened no conversation");
        }
        return conversation;
    }

    /// All that is in a conversation, from its first entry on.
    public List<Entry> entries(Id conversation, SignedIn as)
            throws IOException, InterruptedException {
        List<Entry> all = new ArrayList<>();
        Entries page;
        do {
            page = ask(new FetchEntries(conversation, all.size(), PAGE), as);
            all.addAll(page.entries());
        } while (page.more());
        return all;
    }

    /// Asks over HTTP.
    ///
    /// @param as who asks, null for nobody
    public <A extends Record> A ask(Request<A> request, @Nullable SignedIn as)
            throws IOException, InterruptedException {
        OperationType type = OperationType.of(request.getClass());
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port() + "/api/v1/" + type.name()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(codec.encode((Record) request)));
        if (as != null) {
            builder.header("Authorization", "Bearer " + as.accessToken());
        }
        HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(type.name() + ": " + response.body());
        }
        @SuppressWarnings("unchecked")
        Class<A> answer = (Class<A>) type.answer();
        return codec.record(response.body(), answer);
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.destroy();
        process.onExit().join();
        port.close();
        sshPort.close();
    }
}
