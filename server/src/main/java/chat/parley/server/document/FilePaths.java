package chat.parley.server.document;

import chat.parley.server.http.route.ServerPath;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// The paths of the bytes of files in the OpenAPI document: they carry no JSON.
final class FilePaths {
    private static final String BYTES = "application/octet-stream";

    private FilePaths() {}

    /// Adds one.
    ///
    /// @param progress the form of what an upload is answered with
    static void add(ObjectNode paths, ServerPath path, ObjectNode progress) {
        ObjectNode place = paths.withObjectProperty(path.path());
        if (!place.has("parameters")) {
            place.putArray("parameters")
                    .addObject()
                    .put("name", "file")
                    .put("in", "path")
                    .put("required", true)
                    .put("description", "The file's id")
                    .putObject("schema")
                    .put("type", "string");
        }
        ObjectNode call = place.putObject(path.declared().method().toLowerCase(Locale.ROOT));
        call.put("operationId", path.name().toLowerCase(Locale.ROOT));
        call.put("summary", path.declared().summary());
        call.putArray("security").addObject().putArray("token");
        if (path == ServerPath.UPLOAD) {
            upload(call, progress);
        } else {
            download(call);
        }
    }

    private static void upload(ObjectNode call, ObjectNode progress) {
        header(call, "upload-offset", "Where it begins: as many bytes as are stored");
        bytes(call.putObject("requestBody").put("required", true));
        call.putObject("responses")
                .putObject("200")
                .put("description", "How much of it is stored")
                .set("content", progress);
    }

    private static void download(ObjectNode call) {
        header(call, "range", "A part of it, such as bytes=1000-");
        ObjectNode responses = call.putObject("responses");
        bytes(responses.putObject("200").put("description", "All of it"));
        bytes(responses.putObject("206").put("description", "The part"));
        responses.putObject("416").put("description", "There is no such part");
    }

    private static void header(ObjectNode call, String name, String description) {
        call.putArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
    }

    private static void bytes(ObjectNode message) {
        message.putObject("content").putObject(BYTES).putObject("schema");
    }
}
