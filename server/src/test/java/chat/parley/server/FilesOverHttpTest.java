package chat.parley.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A45")
@Tag("W22")
class FilesOverHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path directory;
    private RealServer server;
    private AskingOverHttp asking;
    private SignedIn alice;

    @BeforeEach
    void open() {
        server = new RealServer(directory, Map.of());
        asking = new AskingOverHttp(server);
        alice = asking.ask(null, new Register("alice", "correct horse", "laptop"));
    }

    @AfterEach
    void close() {
        asking.close();
        server.close();
    }

    private Id create(String name, long size) {
        return asking.ask(alice, new CreateFile(name, size, null, false)).file();
    }

    private HttpRequest.Builder at(String path, @Nullable SignedIn who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.http(path));
        return who == null
                ? request
                : request.header("authorization", "Bearer " + who.accessToken());
    }

    private HttpRequest.Builder at(Id file) {
        return at("/api/v1/files/" + file, alice);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private Id upload(String name, String content) throws IOException, InterruptedException {
        Id file = create(name, content.getBytes(UTF_8).length);
        HttpResponse<String> stored = send(at(file).PUT(BodyPublishers.ofString(content)));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(stored.body()).contains("\"attachment\":{");
        return file;
    }

    @Test
    void aFileComesBackAsItWentAndIsForSavingOnly() throws IOException, InterruptedException {
        String page = "<!DOCTYPE html><html><script>alert(1)</script></html>";
        Id file = upload("日 \"志\".html", page);

        HttpResponse<String> got = send(at(file).GET());

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(page);
        assertThat(header(got, "content-type")).isEqualTo("text/html");
        assertThat(header(got, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(got, "content-disposition"))
                .isEqualTo(
                        "attachment; filename=\"_ ___.html\";"
                                + " filename*=UTF-8''%E6%97%A5%20_%E5%BF%97_.html");
        assertThat(header(got, "accept-ranges")).isEqualTo("bytes");
        assertThat(send(at(file).header("if-none-match", header(got, "etag"))).statusCode())
                .isEqualTo(304);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 206, llo, bytes 2-4/11",
        "bytes=6-, 206, world, bytes 6-10/11",
        "bytes=-5, 206, world, bytes 6-10/11",
        "bytes=9-99, 206, ld, bytes 9-10/11",
        "bytes=11-, 416, '', bytes */11",
        "'bytes=0-1,3-4', 200, hello world, ''",
        "'lines=1-2', 200, hello world, ''"
    })
    void aPartOfAFileMayBeAskedFor(String range, int status, String body, String told)
            throws IOException, InterruptedException {
        Id file = upload("a.txt", "hello world");

        HttpResponse<String> got = send(at(file).header("range", range));

        assertThat(got.statusCode()).isEqualTo(status);
        assertThat(got.body()).isEqualTo(body);
        assertThat(header(got, "content-range")).isEqualTo(told);
    }

    @Test
    void whoIsCutOffGoesOnFromWhatHasCome() throws IOException, InterruptedException {
        Id file = create("a.txt", 10);
        cutOff(file, "hello", 10);
        await().until(() -> asking.ask(alice, new ShowProgress(file)).received() == 5);

        HttpResponse<String> wrong = send(at(file).PUT(BodyPublishers.ofString("hello world")));
        HttpResponse<String> rest =
                send(at(file).header("upload-offset", "5").PUT(BodyPublishers.ofString("world")));

        assertThat(wrong.statusCode()).isNotEqualTo(200);
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(200);
        assertThat(send(at(file).GET()).body()).isEqualTo("helloworld");
    }

    /// Sends less than it says.
    private void cutOff(Id file, String part, int announced) throws IOException {
        URI address = server.http("/api/v1/files/" + file);
        String head =
                "PUT %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(address.getPath(), alice.accessToken(), announced);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head + part).getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
    }

    @Test
    void aFileOfUnknownLengthEndsWhereItIsSaidTo() throws IOException, InterruptedException {
        Id file = asking.ask(alice, new CreateFile("a", null, null, false)).file();

        HttpResponse<String> part = send(at(file).PUT(BodyPublishers.ofString("hello")));
        HttpResponse<String> last =
                send(
                        at(file).header("upload-offset", "5")
                                .header("upload-complete", "?1")
                                .PUT(BodyPublishers.ofString(" world")));

        assertThat(part.body()).contains("\"received\":5");
        assertThat(last.body()).contains("\"received\":11").contains("\"attachment\":{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "9999999999999999999", "1"})
    void noPartIsStoredElsewhereThanAtTheEnd(String offset)
            throws IOException, InterruptedException {
        Id file = create("a.txt", 5);

        HttpResponse<String> refused =
                send(at(file).header("upload-offset", offset).PUT(BodyPublishers.ofString("a")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(asking.ask(alice, new ShowProgress(file)).received()).isZero();
    }

    @Test
    void nobodyElseKnowsOfAFileThatWasNotSent() throws IOException, InterruptedException {
        Id file = upload("a.txt", "hello");
        SignedIn bob = asking.ask(null, new Register("bob", "correct horse", "laptop"));
        String path = "/api/v1/files/" + file;

        assertThat(send(at(path, null).GET()).statusCode()).isEqualTo(401);
        assertThat(send(at(path, bob).GET()).statusCode()).isEqualTo(404);
        assertThat(send(at(path, bob).PUT(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(404);
        assertThat(send(at("/api/v1/previews/" + file, alice).GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyFileComesBackEmpty() throws IOException, InterruptedException {
        HttpResponse<String> got = send(at(upload("empty", "")).GET());

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fparley.db", "0", "%00", "7/../../x", "kept"})
    void noPathLeadsAnywhere(String path) throws IOException, InterruptedException {
        assertThat(send(at("/api/v1/files/" + path, alice).GET()).statusCode()).isIn(400, 404);
    }
}
