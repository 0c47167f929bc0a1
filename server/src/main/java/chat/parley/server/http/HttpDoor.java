package chat.parley.server.http;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.wire.Codec;
import chat.parley.server.http.route.BodyTooLong;
import chat.parley.server.http.route.HttpCallers;
import chat.parley.server.http.route.Reply;
import chat.parley.server.http.route.ReplyBody;
import chat.parley.server.http.route.RequestBody;
import chat.parley.server.http.route.Route;
import chat.parley.server.http.route.Route.Gathered;
import chat.parley.server.http.route.Route.Shown;
import chat.parley.server.http.route.Route.Streamed;
import chat.parley.server.http.route.RouteRequest;
import chat.parley.server.http.route.Routes;
import chat.parley.server.router.DoorContext;
import chat.parley.server.router.Formats;
import chat.parley.server.session.Caller;
import chat.parley.server.words.DoorText;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What HTTP is answered: whom another site's page sent is turned away; everybody else goes to the
/// route of their path.
final class HttpDoor {
    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final int NO_CONTENT = 204;
    private static final int METHOD_NOT_ALLOWED = 405;

    private volatile OriginCheck originCheck;
    private final Routes routes;
    private final HttpCallers callers;
    private final Formats formats;
    private final boolean encrypted;

    HttpDoor(WebConfig config, DoorContext doorContext, Routes routes) {
        this.routes = routes;
        originCheck = new OriginCheck(config);
        callers = new HttpCallers(doorContext.authentication());
        formats = doorContext.formats();
        encrypted = config.certificate() != null;
    }

    /// Answers to other hosts and origins from now on.
    void reload(WebConfig config) {
        originCheck = new OriginCheck(config);
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /// How the body of a request is to be streamed, if it is.
    Optional<Streamed> streaming(HttpRequest request) {
        try {
            RequestHead head = RequestHead.of(request);
            return routes.of(request.method().name(), head.path())
                    .map(Route::handling)
                    .filter(Streamed.class::isInstance)
                    .map(Streamed.class::cast);
        } catch (BadRequest _) {
            return Optional.empty(); // it is told so when it is served
        }
    }

    /// Lets a WebSocket in.
    ///
    /// @return the form in which it will speak
    /// @throws Refused if it comes from a foreign page
    /// @throws BadRequest if it is none, or speaks another protocol
    Codec admitWebSocket(RequestHead head, HttpRequest request) {
        originCheck.admit(head.authority(), request.headers());
        return Handshake.require(request, formats);
    }

    /// Answers a request, now or later, and does not fail.
    ///
    /// @param body where it is streamed
    CompletionStage<Reply> answer(
            RequestHead head, HttpRequest request, @Nullable RequestBody body, String address) {
        Language language = language(request.headers());
        String origin;
        try {
            origin = originCheck.admit(head.authority(), request.headers());
        } catch (Refused refused) {
            return CompletableFuture.completedStage(refusal(language, refused));
        }
        return dispatched(head.path(), request, body, origin, address)
                .exceptionally(failure -> failed(failure, language))
                .thenApply(reply -> origin == null ? reply : allowing(origin, reply));
    }

    private CompletionStage<Reply> dispatched(
            String path,
            HttpRequest request,
            @Nullable RequestBody body,
            @Nullable String origin,
            String address) {
        try {
            return dispatch(path, request, body, origin, address);
        } catch (Refused refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    Reply refusal(HttpRequest request, BadRequest bad) {
        return bad.reply(language(request.headers()), formats.json());
    }

    Reply refusal(HttpRequest request, Refused refused) {
        return refusal(language(request.headers()), refused);
    }

    Reply refusal(Language language, Refused refused) {
        return Reply.refusal(refused, language, formats.json());
    }

    private CompletionStage<Reply> dispatch(
            String path,
            HttpRequest request,
            @Nullable RequestBody body,
            @Nullable String origin,
            String address) {
        HttpMethod method = request.method();
        if (origin != null && method.equals(HttpMethod.OPTIONS)) {
            return CompletableFuture.completedStage(preflight(path));
        }
        if (path.equals("*")) {
            return CompletableFuture.completedStage(options());
        }
        Optional<Route> route = routes.of(method.name(), path);
        if (route.isEmpty()) {
            return CompletableFuture.completedStage(
                    nothingThere(routes.allowed(path), language(request.headers())));
        }
        String parameter = route.get().declared().path().parameter(path);
        HttpHeaders headers = request.headers();
        return switch (route.get().handling()) {
            case Shown shown ->
                    shown.handler()
                            .answer(
                                    new RouteRequest(
                                            parameter,
                                            headers,
                                            HttpCallers.stranger(headers, address)));
            case Gathered gathered -> {
                byte[] whole = whole(request);
                yield onVirtualThread(
                        () ->
                                gathered.handler()
                                        .answer(
                                                asked(route.get(), parameter, headers, address),
                                                whole));
            }
            case Streamed streamed -> {
                requireRoom(streamed, request);
                yield onVirtualThread(
                        () ->
                                streamed(
                                        streamed,
                                        asked(route.get(), parameter, headers, address),
                                        body));
            }
        };
    }

    private static byte[] whole(HttpRequest request) {
        return request instanceof FullHttpRequest full
                ? ByteBufUtil.getBytes(full.content())
                : new byte[0];
    }

    private static void requireRoom(Streamed streamed, HttpRequest request) {
        if (HttpUtil.getContentLength(request, 0L) > streamed.mostBytes()) {
            throw tooLarge(streamed.mostBytes());
        }
    }

    private static Refused tooLarge(long most) {
        return new Refused(Reason.TOO_LARGE, DoorText.BODY_MOST, most);
    }

    private static CompletionStage<Reply> onVirtualThread(Supplier<CompletionStage<Reply>> work) {
        return CompletableFuture.supplyAsync(
                        work, task -> Thread.ofVirtual().name("http").start(task))
                .thenCompose(reply -> reply);
    }

    private static CompletionStage<Reply> streamed(
            Streamed route, RouteRequest request, @Nullable RequestBody body) {
        RequestBody coming = body == null ? RequestBody.empty() : body;
        try {
            return CompletableFuture.completedStage(route.handler().answer(request, coming));
        } catch (BodyTooLong tooLong) {
            throw tooLarge(tooLong.mostBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Who asks, if they may at all.
    private RouteRequest asked(Route route, String parameter, HttpHeaders headers, String address) {
        Caller caller = callers.caller(headers, address);
        if (route.declared().access() == Access.SIGNED_IN) {
            caller.signedIn();
        }
        return new RouteRequest(parameter, headers, caller);
    }

    private Reply nothingThere(String allowed, Language language) {
        if (allowed.isEmpty()) {
            return refusal(language, new Refused(Reason.NOT_FOUND));
        }
        Refused refused = new Refused(Reason.UNKNOWN_OPERATION, DoorText.METHOD, allowed);
        return refusal(language, refused).withStatus(METHOD_NOT_ALLOWED).with("allow", allowed);
    }

    private Reply options() {
        return nothing().with("allow", routes.allowedSomewhere() + ", OPTIONS");
    }

    private static Reply nothing() {
        return Reply.ok("text/plain", new ReplyBody.Whole(new byte[0])).withStatus(NO_CONTENT);
    }

    private Reply preflight(String path) {
        return nothing()
                .with("access-control-allow-methods", routes.allowed(path))
                .with(
                        "access-control-allow-headers",
                        "authorization, content-type, range, upload-offset, upload-complete");
    }

    private static Reply allowing(String origin, Reply reply) {
        return reply.with("access-control-allow-origin", origin);
    }

    private Reply failed(Throwable failure, Language language) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return switch (cause) {
            case Refused refused -> refusal(language, refused);
            case UncheckedIOException gone -> {
                log.debug("a body did not come whole", gone);
                yield refusal(language, new Refused(Reason.UNAVAILABLE));
            }
            default -> {
                log.error("an HTTP call failed", cause);
                yield refusal(language, new Refused(Reason.INTERNAL));
            }
        };
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
    }
}
