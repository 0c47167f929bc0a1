package chat.parley.kit.profile;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tokens in a file of a profile, for one server: they are never shown to another. Processes that
/// renew them take turns by a lock on a second file.
final class SavedTokens implements TokenStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final Path file;
    private final Path lock;
    private final URI server;
    private final JsonCodec codec = new JsonCodec(Map.of());

    /// What stands in the file.
    record Saved(
            @Field(1) String server,
            @Field(2) String access,
            @Field(3) Instant accessExpiresAt,
            @Field(4) @Nullable String refresh,
            @Field(5) @Nullable Id device,
            @Field(6) @Nullable String account) {}

    SavedTokens(Path directory, URI server) {
        this.file = directory.resolve("credentials.json");
        this.lock = directory.resolve("credentials.lock");
        this.server = server;
    }

    /// The server somebody is signed in to.
    static Optional<URI> server(Path directory) {
        return new SavedTokens(directory, ServerAddress.STANDARD)
                .read()
                .map(saved -> URI.create(saved.server()));
    }

    /// The file is there, but says nothing: nobody would see why nobody is signed in.
    @Override
    public Optional<Sentence> trouble() {
        return PrivateFiles.read(file).isPresent() && read().isEmpty()
                ? Optional.of(Sentence.of(ConsoleText.DAMAGED_CREDENTIALS, file))
                : Optional.empty();
    }

    @Override
    public Optional<Tokens> load() {
        return read().filter(saved -> saved.server().equals(server.toString()))
                .map(
                        saved ->
                                new Tokens(
                                        saved.access(),
                                        saved.accessExpiresAt(),
                                        saved.refresh(),
                                        saved.device(),
                                        saved.account()));
    }

    private Optional<Saved> read() {
        return PrivateFiles.read(file).flatMap(this::understood);
    }

    /// Somebody else may have written there, anything at all: nobody is signed in then.
    private Optional<Saved> understood(byte[] json) {
        try {
            Saved saved = codec.record(json, Saved.class);
            boolean usable = URI.create(saved.server()).isAbsolute() && !saved.access().isEmpty();
            return usable ? Optional.of(saved) : Optional.empty();
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public void save(Tokens tokens) {
        Saved saved =
                new Saved(
                        server.toString(),
                        tokens.access(),
                        tokens.accessExpiresAt(),
                        tokens.refresh(),
                        tokens.device(),
                        tokens.account());
        PrivateFiles.replace(file, codec.encode(saved));
    }

    @Override
    public Reservation reserve() {
        PrivateFiles.requireWritable(file.resolveSibling(""));
        FileChannel channel = PrivateFiles.openLock(lock);
        try {
            lock(channel);
        } catch (IOException e) {
            throw PrivateFiles.trouble(ConsoleText.UNWRITABLE, lock, e);
        }
        return () -> release(channel);
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Tokens renew(Tokens stale, UnaryOperator<Tokens> exchange) {
        try (Reservation _ = reserve()) {
            Optional<Tokens> now = load();
            if (now.isPresent() && !now.get().access().equals(stale.access())) {
                return now.get();
            }
            Tokens renewed = exchange.apply(stale);
            save(renewed);
            return renewed;
        }
    }

    /// Waits for the lock, but not for ever: who holds it may be stopped, and so may who waits.
    private static void lock(FileChannel channel) throws IOException {
        long giveUpAtNanos = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < giveUpAtNanos && !Thread.currentThread().isInterrupted()) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return;
                }
            } catch (OverlappingFileLockException _) {
                // Another thread of this process holds it.
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        channel.close();
        throw new LinkLost(
                Thread.currentThread().isInterrupted() ? LinkText.INTERRUPTED : LinkText.RENEWING);
    }

    @Override
    public void checkClearable() {
        PrivateFiles.requireWritable(file.resolveSibling(""));
    }

    @Override
    public void clear() {
        PrivateFiles.delete(file);
    }
}
