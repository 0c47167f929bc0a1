package chat.parley.server.http.route;

import chat.parley.server.file.FileStreams;
import chat.parley.server.http.route.Route.Gathered;
import chat.parley.server.http.route.Route.Handling;
import chat.parley.server.http.route.Route.Shown;
import chat.parley.server.http.route.Route.Streamed;
import chat.parley.server.router.DoorContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What answers at each of the server's paths.
public final class ServerRoutes {
    private static final int UNAVAILABLE = 503;

    private final OperationCalls calls;
    private final ApiPages pages = new ApiPages();
    private final byte[] openApi;
    private final Supplier<CompletionStage<Boolean>> storing;
    private final FileRoutes files;

    private ServerRoutes(
            DoorContext context,
            FileStreams files,
            String openApi,
            Supplier<CompletionStage<Boolean>> storing) {
        calls = new OperationCalls(context);
        this.files = new FileRoutes(context, files);
        this.openApi = openApi.getBytes(StandardCharsets.UTF_8);
        this.storing = storing;
    }

    /// Makes the routes.
    ///
    /// @param files answers for the bytes of files
    /// @param openApi the description of the calls, for whoever looks at it
    /// @param storing whether what is written is stored
    public static Routes of(
            DoorContext context,
            FileStreams files,
            String openApi,
            Supplier<CompletionStage<Boolean>> storing) {
        ServerRoutes routes = new ServerRoutes(context, files, openApi, storing);
        List<Route> all = new ArrayList<>();
        for (ServerPath path : ServerPath.values()) {
            Handling handling = routes.handling(path);
            if (handling != null) {
                all.add(new Route(path.declared(), handling));
            }
        }
        return new Routes(all);
    }

    private @Nullable Handling handling(ServerPath path) {
        return switch (path) {
            case UPLOAD -> new Streamed(Long.MAX_VALUE, files::upload);
            case DOWNLOAD -> new Gathered((request, _) -> files.download(request));
            case PREVIEW -> new Gathered((request, _) -> files.preview(request));
            case OPERATION -> new Gathered(calls::answer);
            case WEBSOCKET -> null;
            case HEALTH -> new Shown(_ -> storing.get().thenApply(ServerRoutes::health));
            case OPEN_API -> shown(Reply.ok(Reply.JSON, openApi));
            case DOCS -> shown(pages.docs());
            case DOCS_SCRIPT -> shown(pages.docsScript());
            case SWAGGER_STYLE -> shown(pages.swaggerStyle());
            case SWAGGER_SCRIPT -> shown(pages.swaggerScript());
        };
    }

    private static Shown shown(Reply reply) {
        return new Shown(_ -> CompletableFuture.completedStage(reply));
    }

    /// Up is only who can store what it is sent.
    private static Reply health(boolean storing) {
        String json =
                "{\"status\":\"" + (storing ? "up" : "down") + "\",\"storing\":" + storing + "}";
        Reply reply = Reply.ok(Reply.JSON, json.getBytes(StandardCharsets.UTF_8));
        return storing ? reply : reply.withStatus(UNAVAILABLE);
    }
}
