package chat.parley.server.http;

import chat.parley.protocol.wire.Codec;
import chat.parley.server.http.route.ServerPath;
import chat.parley.server.router.Formats;
import chat.parley.server.words.DoorText;
import chat.parley.server.ws.WebSocketDoor;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds a request for a WebSocket against RFC 6455, section 4.2.
final class Handshake {
    private static final String WEBSOCKET = "websocket";
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    private Handshake() {}

    /// Lets through what opens a WebSocket.
    ///
    /// @return the form in which it will speak
    /// @throws BadRequest saying what is missing
    static Codec require(HttpRequest request, Formats formats) {
        HttpHeaders headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)) {
            throw new BadRequest(HttpResponseStatus.METHOD_NOT_ALLOWED, DoorText.METHOD, "GET")
                    .with(Map.of("allow", "GET"));
        }
        if (request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0
                || !headers.containsValue(HttpHeaderNames.UPGRADE, WEBSOCKET, true)
                || !headers.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)) {
            throw upgrade(DoorText.UPGRADE, ServerPath.OPERATION.path());
        }
        if (!VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            throw upgrade(DoorText.WEBSOCKET_VERSION, VERSION);
        }
        if (!isKey(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY))) {
            throw new BadRequest(HttpResponseStatus.BAD_REQUEST, DoorText.WEBSOCKET_KEY);
        }
        return WebSocketDoor.agreed(headers, formats)
                .orElseThrow(
                        () ->
                                new BadRequest(
                                        HttpResponseStatus.BAD_REQUEST,
                                        DoorText.WEBSOCKET_PROTOCOL,
                                        names(formats)));
    }

    private static String names(Formats formats) {
        return formats.onWebSockets().stream()
                .map(Codec::subprotocol)
                .collect(Collectors.joining(", "));
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key.strip()).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static BadRequest upgrade(DoorText detail, String filling) {
        return new BadRequest(HttpResponseStatus.UPGRADE_REQUIRED, detail, filling)
                .with(
                        Map.of(
                                "upgrade", WEBSOCKET,
                                "connection", "upgrade",
                                "sec-websocket-version", VERSION));
    }
}
