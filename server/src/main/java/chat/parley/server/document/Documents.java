package chat.parley.server.document;

import chat.parley.protocol.operation.OperationType;
import chat.parley.server.config.ConfigurationKeys;
import chat.parley.server.limit.Bound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The documents that are written from the code: from the protocol's types, and from the settings.
public final class Documents {
    private Documents() {}

    /// All of them, by file name.
    ///
    /// @param storage the limits of the database
    static Map<String, String> all(ConfigurationKeys settings, List<Bound> storage) {
        return Map.of(
                "protocol.md",
                new ProtocolDocument().document(),
                "openapi.json",
                openApi(),
                "configuration.md",
                new ConfigurationDocument(settings).document(),
                "limits.md",
                new LimitsDocument(storage).document());
    }

    /// The OpenAPI document, as JSON, which the server itself shows too.
    public static String openApi() {
        return new OpenApi().document(OperationType.all().values());
    }

    /// Writes them all into a directory.
    public static void write(Path directory, ConfigurationKeys settings, List<Bound> storage)
            throws IOException {
        for (Map.Entry<String, String> document : all(settings, storage).entrySet()) {
            Files.writeString(directory.resolve(document.getKey()), document.getValue());
        }
    }
}
