package chat.parley.bench.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What a JVM holds on its heap after a full collection, as `jcmd` tells it.
final class LiveHeap {
    private LiveHeap() {}

    /// In bytes.
    static long of(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process =
                new ProcessBuilder(List.of(jcmd, String.valueOf(pid), "GC.class_histogram"))
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split(" +", -1)[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd told nothing of " + pid));
    }
}
