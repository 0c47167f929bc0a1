/// The server's certificate and its key: files that are read, held against each other, and read
/// again when they have been renewed.
@NullMarked
package chat.parley.server.tls;

import org.jspecify.annotations.NullMarked;
