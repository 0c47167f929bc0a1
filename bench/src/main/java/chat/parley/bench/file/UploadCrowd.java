package chat.parley.bench.file;

import chat.parley.bench.Latencies;
import chat.parley.bench.ServerProcess;
import chat.parley.bench.flood.Neighbours;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Fifty uploads at once, one after the other each, while ten people write to each other, and what
/// those notice.
final class UploadCrowd {
    private static final int UPLOADS = 50;
    private static final int MEBIBYTES = 8;
    private static final int PAIRS = 5;
    private static final Duration TALK = Duration.ofSeconds(10);

    private final ServerProcess server;
    private final List<Path> files = new ArrayList<>();
    private final List<SignedIn> people = new ArrayList<>();

    UploadCrowd(ServerProcess server, Path directory) throws Exception {
        this.server = server;
        for (int i = 0; i < UPLOADS; i++) {
            files.add(FileBench.random(directory.resolve("small" + i), MEBIBYTES, 1000 + i));
            people.add(server.register("uploader" + i));
        }
    }

    void report() throws Exception {
        List<Neighbours> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new Neighbours(server, "left" + i, "right" + i));
        }
        talk(pairs);
        double quiet = talk(pairs);
        CompletableFuture<Double> talking = CompletableFuture.supplyAsync(() -> talk(pairs));
        double seconds = upload();
        double meanwhile = talking.get(2, TimeUnit.MINUTES);
        for (Neighbours pair : pairs) {
            pair.close();
        }
        System.out.printf(
                Locale.ROOT,
                "%n## %d uploads at once, of %d MiB each, while %d people write%n%n"
                        + "| figure | value |%n|---|---|%n| all uploads took | %.1f s |%n"
                        + "| a message acknowledged and there, p99, before | %.1f ms |%n"
                        + "| p99 meanwhile, %.0f s of which are the uploads | %.1f ms |%n",
                UPLOADS,
                MEBIBYTES,
                2 * PAIRS,
                seconds,
                quiet,
                (double) TALK.toSeconds(),
                meanwhile);
    }

    /// @return the slowest pair's p99, in milliseconds
    private static double talk(List<Neighbours> pairs) {
        List<CompletableFuture<Latencies>> all =
                pairs.stream()
                        .map(
                                pair ->
                                        CompletableFuture.supplyAsync(
                                                () -> talk(pair), UploadCrowd::start))
                        .toList();
        return all.stream().mapToDouble(each -> each.join().millisAt(0.99)).max().orElse(0);
    }

    private static void start(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private static Latencies talk(Neighbours pair) {
        try {
            return pair.talk(TALK);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double upload() throws Exception {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(UPLOADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                Path file = files.get(i);
                String token = people.get(i).accessToken();
                all.add(
                        threads.submit(
                                () -> {
                                    try (FileClient client = new FileClient(server.port(), token)) {
                                        return client.upload(file);
                                    }
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
