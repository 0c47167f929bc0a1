package chat.parley.server;

import chat.parley.server.config.Configuration;
import chat.parley.server.config.ConfigurationKeys;
import chat.parley.server.document.Documents;
import java.io.IOException;
import java.nio.file.Path;

/// What `make docs` runs: writes the documents that are made from the code.
final class Documentation {
    private Documentation() {}

    static void main(String[] directory) throws IOException {
        ServerConfig defaults = new Configuration<>(ServerConfig.class).read();
        Documents.write(
                Path.of(directory[0]),
                ConfigurationKeys.of(ServerConfig.class),
                StorageEngines.of(defaults).limits());
    }
}
