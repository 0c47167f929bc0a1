package chat.parley.client.transfer;

import chat.parley.client.screen.ScreenCommand.SendFiles;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.kit.transfer.UploadSource;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The files of one message on their way to the server, one after the other. One that changes while
/// it stands begins anew.
final class FileUpload implements TransferTask {
    private final SendFiles wanted;
    private final LocalFiles files;
    private final List<Attachment> whole = new ArrayList<>();

    /// The file that has begun and is not whole.
    private @Nullable Begun begun;

    private record Begun(Id file, FileStamp stamp) {}

    FileUpload(SendFiles wanted, LocalFiles files) {
        this.wanted = wanted;
        this.files = files;
    }

    /// The message that was to carry them.
    SendFiles wanted() {
        return wanted;
    }

    /// What the message carries, once all of them are whole.
    synchronized Body.Files body() {
        return new Body.Files(wanted.text(), whole);
    }

    @Override
    public String name() {
        return wanted.paths().getFirst();
    }

    @Override
    public void carry(FileTransfer transfer, TransferGauge gauge) throws IOException {
        for (int next = done(); next < wanted.paths().size(); next++) {
            String written = wanted.paths().get(next);
            Path path = files.plainFile(written);
            String name = String.valueOf(path.getFileName());
            gauge.begin(name);
            FileStamp stamp = FileStamp.of(path);
            UploadSource source =
                    new UploadSource(
                            name, OptionalLong.of(stamp.size()), () -> files.host().open(path));
            Id file = room(transfer, source, stamp);
            arrived(transfer.resume(file, source, gauge));
        }
    }

    private synchronized int done() {
        return whole.size();
    }

    private Id room(FileTransfer transfer, UploadSource source, FileStamp stamp) {
        Begun before = begun();
        if (before != null && before.stamp().equals(stamp)) {
            return before.file();
        }
        Id file = transfer.begin(source, false);
        synchronized (this) {
            begun = new Begun(file, stamp);
        }
        return file;
    }

    private synchronized @Nullable Begun begun() {
        return begun;
    }

    private synchronized void arrived(Attachment file) {
        whole.add(file);
        begun = null;
    }

    /// What it cannot be told now it forgets by itself, as what nobody sends.
    @Override
    public synchronized void drop(ServerLink link) {
        Begun half = begun;
        if (half != null) {
            CompletableFuture<?> _ = link.ask(new DiscardFile(half.file()));
        }
        for (Attachment file : whole) {
            CompletableFuture<?> _ = link.ask(new DiscardFile(file.id()));
        }
    }
}
