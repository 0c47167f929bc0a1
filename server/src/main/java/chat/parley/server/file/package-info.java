/// Files that messages carry: from the first byte that is uploaded until the last message that
/// carries one is gone. Their rows are in the database, written with the messages; their bytes are
/// in a [chat.parley.server.file.blob.BlobStore].
@NullMarked
package chat.parley.server.file;

import org.jspecify.annotations.NullMarked;
