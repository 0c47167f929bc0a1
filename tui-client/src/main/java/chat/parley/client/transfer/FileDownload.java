package chat.parley.client.transfer;

import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.protocol.body.Attachment;
import java.io.IOException;

/// A file on its way to this machine, where it is whole or not at all. It begins anew when it
/// failed.
///
/// @param to where to, as it was written
record FileDownload(Attachment file, String to, LocalFiles files) implements TransferTask {

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public void carry(FileTransfer transfer, TransferGauge gauge) throws IOException {
        gauge.begin(file.name());
        files.host().save(files.resolve(to), out -> transfer.download(file, out, gauge));
    }

    @Override
    public void drop(ServerLink link) {}
}
