package chat.parley.bench.file;

import chat.parley.protocol.Id;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What carries a file to and from the same server and does nothing else: `curl`, or the JDK's HTTP
/// client where there is none.
final class BareTransfer {
    private final String files;
    private final String authorization;

    BareTransfer(int port, String token) {
        files = "http://127.0.0.1:" + port + "/api/v1/files/";
        authorization = "Bearer " + token;
    }

    /// What it is.
    static String name() {
        return curl() == null ? "the JDK's HTTP client" : "curl";
    }

    private static @Nullable Path curl() {
        return Stream.of("/usr/bin/curl", "/usr/local/bin/curl")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    void upload(Id file, Path from) throws IOException, InterruptedException {
        if (!byCurl("--upload-file", from, file)) {
            send(request(file).PUT(BodyPublishers.ofFile(from)), null);
        }
    }

    void download(Id file, Path to) throws IOException, InterruptedException {
        if (!byCurl("--output", to, file)) {
            send(request(file), to);
        }
    }

    private boolean byCurl(String option, Path path, Id file)
            throws IOException, InterruptedException {
        Path curl = curl();
        if (curl == null) {
            return false;
        }
        Process process =
                new ProcessBuilder(
                                List.of(
                                        curl.toString(),
                                        "--silent",
                                        "--fail-with-body",
                                        "--header",
                                        "Authorization: " + authorization,
                                        option,
                                        path.toString(),
                                        files + file))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("curl ended with " + process.exitValue());
        }
        return true;
    }

    private HttpRequest.Builder request(Id file) {
        return HttpRequest.newBuilder(URI.create(files + file))
                .header("Authorization", authorization);
    }

    private static void send(HttpRequest.Builder request, @Nullable Path to)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status =
                    to == null
                            ? http.send(request.build(), BodyHandlers.discarding()).statusCode()
                            : http.send(request.build(), BodyHandlers.ofFile(to)).statusCode();
            if (status != 200) {
                throw new IOException("HTTP " + status);
            }
        }
    }
}
