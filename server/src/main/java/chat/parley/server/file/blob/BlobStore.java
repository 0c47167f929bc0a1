package chat.parley.server.file.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Keeps content by its hash, for good, until it is deleted. Safe for any number of threads, which
/// it blocks. That nothing is deleted that somebody is about to refer to is up to its callers.
public interface BlobStore {

    /// Keeps the content of a file, which is taken: it is gone from its place afterwards. When this
    /// returns the content is durable. What is kept already is kept once.
    ///
    /// @throws IOException if it cannot be kept; then nothing is, and the file is still there
    void keep(ContentHash hash, Path file) throws IOException;

    /// Opens what is kept, from some byte on.
    ///
    /// @throws java.nio.file.NoSuchFileException if it is not there
    InputStream open(ContentHash hash, long from) throws IOException;

    /// How many bytes something has that is kept.
    ///
    /// @throws java.nio.file.NoSuchFileException if it is not there
    long size(ContentHash hash) throws IOException;

    /// Deletes what is kept; does nothing where it is not there.
    void delete(ContentHash hash) throws IOException;

    /// Tells all that is kept, in no order; what comes or goes meanwhile may be told or not.
    void each(Consumer<ContentHash> consumer) throws IOException;

    /// How many bytes there is room for, as far as that is known.
    long room() throws IOException;
}
