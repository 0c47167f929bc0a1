package chat.parley.client.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// By what a file is taken to be the same as before.
///
/// @param size in bytes
/// @param modifiedMillis when it was changed last
record FileStamp(long size, long modifiedMillis) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(now.size(), now.lastModifiedTime().toMillis());
    }
}
