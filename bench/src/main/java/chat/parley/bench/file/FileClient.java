package chat.parley.bench.file;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.kit.transfer.UploadSource;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Attachment;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/// One client with files, by the code that `parley` carries them with.
final class FileClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingLink link;
    private final FileTransfer transfer;

    /// @param port of the WebSocket door
    FileClient(int port, String token) {
        LinkSettings settings =
                new LinkSettings(
                        URI.create("ws://127.0.0.1:" + port + "/ws"),
                        "bench/1",
                        Language.ENGLISH,
                        Timing.STANDARD);
        link =
                BlockingLink.begin(
                        new SocketLink(settings, new PassingTokens(Tokens.accessOnly(token))),
                        PATIENCE);
        transfer = new FileTransfer(link, PATIENCE);
        link.session();
    }

    Attachment upload(Path file) throws IOException {
        UploadSource source =
                new UploadSource(
                        "bench.bin",
                        OptionalLong.of(Files.size(file)),
                        () -> Files.newInputStream(file));
        return transfer.upload(source, false, (_, _) -> {});
    }

    void download(Attachment file, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            transfer.download(file, out, (_, _) -> {});
        }
    }

    @Override
    public void close() {
        transfer.close();
        link.close();
    }
}
