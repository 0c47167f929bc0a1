package chat.parley.server.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hashes passwords with bcrypt, which is slow on purpose: on a few threads of its own, with a
/// bounded queue before them, so that a rush of sign-ins leaves the processor to those who talk.
///
/// bcrypt reads 72 bytes at most. Every password is therefore hashed with SHA-256 first, so that
/// the tail of a long one matters too.
final class Passwords implements AutoCloseable {
    static final int WAITING = 256;
    static final Duration WHEN_FULL = Duration.ofSeconds(2);

    private final int cost;
    private final ExecutorService threads;

    /// No password's hash, which costs as much to check as anybody's.
    private final String nobodys;

    Passwords(int cost) {
        this.cost = cost;
        this.nobodys = "$2a$%02d$".formatted(cost) + ".".repeat(53);
        int parallel = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.threads =
                new ThreadPoolExecutor(
                        parallel,
                        parallel,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().name("hashing-", 0).factory());
    }

    /// Lets a password pass that somebody may choose.
    ///
    /// @throws Refused naming the field
    static void checkNew(String field, String password) {
        if (password.isBlank()) {
            throw Refused.field(field, FieldText.BLANK);
        }
    }

    /// The salted hash to store.
    ///
    /// @throws Refused at once, when too many wait
    CompletableFuture<String> hash(String password) {
        return run(
                () ->
                        new String(
                                BCrypt.withDefaults().hash(cost, condensed(password)),
                                StandardCharsets.US_ASCII));
    }

    /// Whether a password belongs to a hash. Without a hash it does not, after as long a time.
    ///
    /// @throws Refused at once, when too many wait
    CompletableFuture<Boolean> matches(String password, @Nullable String hash) {
        byte[] stored = (hash == null ? nobodys : hash).getBytes(StandardCharsets.US_ASCII);
        return run(
                () ->
                        BCrypt.verifyer().verify(condensed(password), stored).verified
                                && hash != null);
    }

    private <T> CompletableFuture<T> run(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException _) {
            throw Refused.tooFast(WHEN_FULL);
        }
    }

    private static byte[] condensed(String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String typed = Normalizer.normalize(password, Normalizer.Form.NFC);
            return Base64.getEncoder()
                    .encode(sha256.digest(typed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
