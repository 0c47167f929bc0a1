package chat.parley.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// What can be looked at with a browser: the operations, described by Swagger UI, which comes with
/// the server and loads nothing from elsewhere.
final class ApiPages {
    /// Nothing from elsewhere; Swagger UI sets styles in the page and draws its icons from data.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/";
    private static final String SWAGGER_VERSION = "/META-INF/maven/org.webjars/swagger-ui/";

    private final Map<String, Page> pages;

    /// What was read already: once, and shared by all who look.
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /// A page, read when it is first asked for.
    private record Page(String type, String resource) {}

    private final byte[] openApi;

    /// Makes the pages.
    ///
    /// @param openApi the document that they show
    ApiPages(byte[] openApi) {
        String swagger = SWAGGER + swaggerVersion() + "/";
        pages =
                Map.of(
                        "/api/docs", new Page("text/html; charset=utf-8", "docs.html"),
                        "/api/docs/docs.js", new Page("text/javascript", "docs.js"),
                        "/api/docs/swagger-ui.css",
                                new Page("text/css", swagger + "swagger-ui.css"),
                        "/api/docs/swagger-ui-bundle.js",
                                new Page("text/javascript", swagger + "swagger-ui-bundle.js"));
        this.openApi = openApi;
    }

    /// The page of a path, if there is one.
    Optional<Reply> page(String path) {
        if (path.equals("/api/openapi.json")) {
            return Optional.of(Reply.ok(Reply.JSON, openApi));
        }
        return Optional.ofNullable(pages.get(path))
                .map(
                        page ->
                                Reply.ok(
                                                page.type(),
                                                contents.computeIfAbsent(
                                                        page.resource(), ApiPages::read))
                                        .with("content-security-policy", POLICY));
    }

    private static String swaggerVersion() {
        Properties properties = new Properties();
        try (InputStream in = open(SWAGGER_VERSION + "pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = ApiPages.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the program");
        }
        return in;
    }
}
