package chat.parley.client.transfer;

import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transfer.FileTransfer;
import java.io.IOException;

/// What is to be carried. It is carried again after it failed, and goes on from where it was if it
/// can.
sealed interface TransferTask permits FileUpload, FileDownload, FileOpening {

    /// What it is called before anything has come.
    String name();

    /// Carries it, on a thread of its own.
    void carry(FileTransfer transfer, TransferGauge gauge) throws IOException;

    /// It is given up: the server is to forget what it has of it. Does not wait.
    void drop(ServerLink link);
}
