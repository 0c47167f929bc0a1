package chat.parley.server.document;

import chat.parley.protocol.operation.OperationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The documents that are written from the protocol's types, by file name; `make docs` puts them
/// into the directory that it names.
public final class Documents {
    private Documents() {}

    static Map<String, String> all() {
        return Map.of("protocol.md", new ProtocolDocument().document(), "openapi.json", openApi());
    }

    /// The OpenAPI document, as JSON, which the server itself shows too.
    public static String openApi() {
        return new OpenApi().document(OperationType.all().values());
    }

    static void main(String[] directory) throws IOException {
        for (Map.Entry<String, String> document : all().entrySet()) {
            Files.writeString(Path.of(directory[0], document.getKey()), document.getValue());
        }
    }
}
