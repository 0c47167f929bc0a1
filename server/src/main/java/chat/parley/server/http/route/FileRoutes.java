package chat.parley.server.http.route;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.file.Download;
import chat.parley.server.file.FileStreams;
import chat.parley.server.router.DoorContext;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.LookupText;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/// The bytes of files over HTTP, as they are. They are for saving, whatever they are: no browser
/// shows one as a page of this server's.
final class FileRoutes {
    /// Where what comes begins; it is where what is stored ends.
    private static final String OFFSET = "upload-offset";

    /// Whether what comes ends the file, of one whose size was not told: `?1`, as structured fields
    /// have it, or `?0`.
    private static final String COMPLETE = "upload-complete";

    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int UNSATISFIABLE = 416;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final DoorContext context;
    private final FileStreams files;

    FileRoutes(DoorContext context, FileStreams files) {
        this.context = context;
        this.files = files;
    }

    /// Stores what comes, and tells how much of the file there is.
    Reply upload(RouteRequest request, InputStream body) throws IOException {
        context.router().admit(request.caller(), OperationType.of(WriteFile.class));
        String offset = request.headers().get(OFFSET, "0");
        if (!NUMBER.matcher(offset).matches()) {
            throw Refused.field(OFFSET, FieldText.WHOLE_NUMBER);
        }
        return Reply.ok(
                Reply.JSON,
                context.formats()
                        .json()
                        .encode(
                                files.receive(
                                        request.caller(),
                                        file(request),
                                        Long.parseLong(offset),
                                        isLast(request),
                                        body)));
    }

    private static boolean isLast(RouteRequest request) {
        return "?1".equals(request.headers().get(COMPLETE));
    }

    CompletionStage<Reply> download(RouteRequest request) {
        return CompletableFuture.completedStage(reply(request, false));
    }

    CompletionStage<Reply> preview(RouteRequest request) {
        return CompletableFuture.completedStage(reply(request, true));
    }

    private Reply reply(RouteRequest request, boolean preview) {
        context.router().admit(request.caller(), OperationType.of(ReadFile.class));
        Download file = files.find(request.caller(), file(request), preview);
        String tag = "\"" + file.hash().hex() + "\"";
        if (tag.equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH))) {
            return empty(NOT_MODIFIED).with("etag", tag);
        }
        try {
            return part(request, file, tag)
                    .with("etag", tag)
                    .with("accept-ranges", "bytes")
                    .with("content-disposition", disposition(file.name()));
        } catch (ByteRange.Unsatisfiable _) {
            return empty(UNSATISFIABLE).with("content-range", "bytes */" + file.size());
        }
    }

    private Reply part(RouteRequest request, Download file, String tag) {
        String unchanged = request.headers().get(HttpHeaderNames.IF_RANGE);
        Optional<ByteRange> asked =
                unchanged == null || unchanged.equals(tag)
                        ? ByteRange.of(request.headers().get(HttpHeaderNames.RANGE), file.size())
                        : Optional.empty();
        ByteRange range = asked.orElse(new ByteRange(0, file.size()));
        Reply reply =
                Reply.ok(
                        file.type(),
                        new ReplyBody.Written(
                                range.length(),
                                out -> files.copy(file, range.from(), range.length(), out)));
        return asked.isEmpty()
                ? reply
                : reply.withStatus(PARTIAL)
                        .with(
                                "content-range",
                                "bytes %d-%d/%d".formatted(range.from(), range.to(), file.size()));
    }

    private static Reply empty(int status) {
        return new Reply(status, "text/plain", new ReplyBody.Whole(new byte[0]), Map.of());
    }

    private static Id file(RouteRequest request) {
        try {
            return Id.parse(request.parameter());
        } catch (IllegalArgumentException _) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NO_FILE);
        }
    }

    /// The name in RFC 6266's form, and in ASCII for whoever does not know it.
    private static String disposition(String name) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        name.replaceAll("[^ -~]|[\"\\\\]", "_"),
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
