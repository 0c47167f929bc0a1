package chat.parley.server.http;

import chat.parley.server.words.DoorText;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of a request, held against RFC 9112 (how it is written) and RFC 9110 (what it means).
///
/// @param path of the resource, with its escapes undone; `*` for the server as a whole
/// @param authority whom the caller believes to be speaking to; null where HTTP/1.0 does not say
record RequestHead(String path, @Nullable String authority) {
    private static final Pattern VERSION = Pattern.compile("HTTP/[0-9]\\.[0-9]");
    private static final Pattern VISIBLE = Pattern.compile("[!-~&&[^#]]+");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?]*)([^?]*).*");
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~!$&'()*+,;=%-]*)(:[0-9]*)?");

    /// Fields that stand in a request once at most: of two, nobody knows which one counts.
    private static final List<CharSequence> SINGLE =
            List.of(
                    HttpHeaderNames.HOST,
                    HttpHeaderNames.ORIGIN,
                    HttpHeaderNames.AUTHORIZATION,
                    HttpHeaderNames.CONTENT_TYPE,
                    HttpHeaderNames.SEC_WEBSOCKET_KEY,
                    HttpHeaderNames.SEC_WEBSOCKET_VERSION);

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS,
                    HttpMethod.TRACE);

    /// Reads the head of a request.
    ///
    /// @throws BadRequest saying which rule it breaks
    static RequestHead of(HttpRequest request) {
        requireRead(request.decoderResult());
        requireVersion(request.protocolVersion());
        HttpHeaders headers = request.headers();
        for (CharSequence name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                throw bad(DoorText.HEADER_TWICE, name);
            }
        }
        requireCoding(request);
        if (!METHODS.contains(request.method())) {
            throw new BadRequest(
                    HttpResponseStatus.NOT_IMPLEMENTED, DoorText.UNKNOWN_METHOD, request.method());
        }
        return target(request, host(request));
    }

    private static void requireRead(DecoderResult result) {
        if (!result.isFailure()) {
            return;
        }
        throw switch (result.cause()) {
            case TooLongHttpLineException _ ->
                    new BadRequest(
                            HttpResponseStatus.REQUEST_URI_TOO_LONG, DoorText.LONG_FIRST_LINE);
            case TooLongHttpHeaderException _ ->
                    new BadRequest(
                            HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            DoorText.LONG_HEADERS);
            case null, default -> bad(DoorText.NOT_HTTP_1_1);
        };
    }

    /// RFC 9110, section 2.5: of major version 1 every minor one is understood.
    private static void requireVersion(HttpVersion version) {
        if (!VERSION.matcher(version.text()).matches()) {
            throw bad(DoorText.NOT_HTTP_1_1);
        }
        if (version.majorVersion() != 1) {
            throw new BadRequest(
                    HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, DoorText.HTTP_VERSION);
        }
    }

    /// RFC 9112, section 6.1.
    private static void requireCoding(HttpRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return;
        }
        if (!isRecent(request)) {
            throw bad(DoorText.NO_CODING);
        }
        if (codings.size() > 1 || !codings.getFirst().strip().equalsIgnoreCase("chunked")) {
            throw new BadRequest(HttpResponseStatus.NOT_IMPLEMENTED, DoorText.CODING);
        }
    }

    /// RFC 9112, section 3.2.
    private static @Nullable String host(HttpRequest request) {
        String host = request.headers().get(HttpHeaderNames.HOST);
        if (host == null && isRecent(request)) {
            throw bad(DoorText.NO_HOST);
        }
        return host == null ? null : authority(host.strip());
    }

    private static boolean isRecent(HttpRequest request) {
        return request.protocolVersion().minorVersion() > 0;
    }

    private static String authority(String text) {
        if (!AUTHORITY.matcher(text).matches()) {
            throw bad(DoorText.HOST_FORM);
        }
        return text;
    }

    /// RFC 9112, section 3.2: the origin form, the absolute form, whose host counts more than the
    /// header's, or the asterisk of `OPTIONS`.
    private static RequestHead target(HttpRequest request, @Nullable String host) {
        String target = request.uri();
        if (!VISIBLE.matcher(target).matches()) {
            throw bad(DoorText.UNESCAPED);
        }
        if (target.equals("*") && request.method().equals(HttpMethod.OPTIONS)) {
            return new RequestHead(target, host);
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (absolute.matches() && !absolute.group(1).isEmpty()) {
            String path = absolute.group(2);
            return new RequestHead(path(path.isEmpty() ? "/" : path), authority(absolute.group(1)));
        }
        if (!target.startsWith("/")) {
            throw bad(DoorText.PATH_START);
        }
        int query = target.indexOf('?');
        return new RequestHead(path(query < 0 ? target : target.substring(0, query)), host);
    }

    private static String path(String escaped) {
        try {
            return new URI("http://here" + escaped).getPath();
        } catch (URISyntaxException _) {
            throw bad(DoorText.PATH_ESCAPES);
        }
    }

    private static BadRequest bad(DoorText detail, Object... filling) {
        return new BadRequest(HttpResponseStatus.BAD_REQUEST, detail, filling);
    }
}
