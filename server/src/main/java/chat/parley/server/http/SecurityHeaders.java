package chat.parley.server.http;

import io.netty.handler.codec.http.HttpHeaders;

/// What every answer tells browsers not to do.
final class SecurityHeaders {
    private static final String YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    static void add(HttpHeaders headers, boolean encrypted) {
        headers.set("cache-control", "no-store");
        headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("referrer-policy", "no-referrer");
        headers.set("vary", "origin");
        headers.set("x-content-type-options", "nosniff");
        headers.set("x-frame-options", "DENY");
        if (encrypted) {
            headers.set("strict-transport-security", YEAR);
        }
    }
}
