/// Where the bytes of files are: those that come, and those that are whole, by the hash of their
/// content. Knows nothing of messages or people.
@NullMarked
package chat.parley.server.file.blob;

import org.jspecify.annotations.NullMarked;
