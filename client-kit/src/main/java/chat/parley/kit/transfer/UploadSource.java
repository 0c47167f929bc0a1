package chat.parley.kit.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/// Something that is uploaded.
///
/// @param name what it is called
/// @param size in bytes, where it is known before all of it was read
/// @param content opens it, from its beginning; once
public record UploadSource(String name, OptionalLong size, Opening content) {

    /// Opens something to be read.
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
