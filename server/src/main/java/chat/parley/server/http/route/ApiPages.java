package chat.parley.server.http.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Properties;

/// What can be looked at with a browser: the operations, described by Swagger UI, which comes with
/// the server and loads nothing from elsewhere. A page is read from the program while it is sent,
/// and never held.
final class ApiPages {
    /// Nothing from elsewhere; Swagger UI sets styles in the page and draws its icons from data.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/";
    private static final String SWAGGER_VERSION = "/META-INF/maven/org.webjars/swagger-ui/";
    private static final String SCRIPT = "text/javascript";

    private final String swagger = SWAGGER + swaggerVersion() + "/";

    Reply docs() {
        return page("text/html; charset=utf-8", "docs.html");
    }

    Reply docsScript() {
        return page(SCRIPT, "docs.js");
    }

    Reply swaggerStyle() {
        return page("text/css", swagger + "swagger-ui.css");
    }

    Reply swaggerScript() {
        return page(SCRIPT, swagger + "swagger-ui-bundle.js");
    }

    private static Reply page(String type, String resource) {
        ReplyBody body =
                new ReplyBody.Written(
                        length(resource),
                        out -> {
                            try (InputStream in = open(resource)) {
                                in.transferTo(out);
                            }
                        });
        return Reply.ok(type, body).with("content-security-policy", POLICY);
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

    private static long length(String resource) {
        try {
            URLConnection connection = url(resource).openConnection();
            try (InputStream _ = connection.getInputStream()) {
                return connection.getContentLengthLong();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        return url(resource).openStream();
    }

    private static URL url(String resource) {
        URL url = ApiPages.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException(resource + " is missing from the program");
        }
        return url;
    }
}
