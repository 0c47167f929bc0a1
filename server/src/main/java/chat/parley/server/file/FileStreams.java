package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.server.session.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The bytes of files as doors carry them that have no need of frames. All of it blocks.
public interface FileStreams {

    /// Stores what comes of a file from some byte on, until it ends or is cut off.
    ///
    /// @param offset where it begins, which is as many bytes as are stored
    /// @param last whether nothing more comes, of a file whose size was not told
    /// @throws IOException if the rest of it does not come; what has come stays
    /// @throws Refused if it is not the caller's to send, or does not fit
    FileProgress receive(Caller caller, Id file, long offset, boolean last, InputStream content)
            throws IOException;

    /// A file that the caller may read now.
    ///
    /// @param preview whether the small picture of it is meant
    /// @throws Refused if there is none for the caller
    Download find(Caller caller, Id file, boolean preview);

    /// Writes a part of a file, as fast as it is taken.
    ///
    /// @throws IOException if it cannot be read, or is not taken any more
    void copy(Download file, long from, long length, OutputStream out) throws IOException;
}
