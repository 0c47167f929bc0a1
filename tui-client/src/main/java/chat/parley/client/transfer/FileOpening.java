package chat.parley.client.transfer;

import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.protocol.body.Attachment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file on its way to a program of this machine, which gets its path as the last argument, and
/// nothing else of it.
///
/// @param program with its first arguments
record FileOpening(Attachment file, List<String> program, LocalFiles files, OpenedFiles opened)
        implements TransferTask {
    FileOpening {
        program = List.copyOf(program);
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public void carry(FileTransfer transfer, TransferGauge gauge) throws IOException {
        gauge.begin(file.name());
        Path path = opened.create(file.name());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            transfer.download(file, out, gauge);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        files.host().launch(program, path);
    }

    @Override
    public void drop(ServerLink link) {}
}
