package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.server.file.Download;
import chat.parley.server.file.FileStreams;
import chat.parley.server.session.Caller;
import java.io.InputStream;
import java.io.OutputStream;

/// A house without files.
final class NoFiles implements FileStreams {
    @Override
    public FileProgress receive(
            Caller caller, Id file, long offset, boolean last, InputStream content) {
        throw new Refused(Reason.NOT_FOUND);
    }

    @Override
    public Download find(Caller caller, Id file, boolean preview) {
        throw new Refused(Reason.NOT_FOUND);
    }

    @Override
    public void copy(Download file, long from, long length, OutputStream out) {
        throw new IllegalStateException("there is nothing to copy");
    }
}
