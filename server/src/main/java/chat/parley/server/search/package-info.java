/// Search for messages: an index of words in a file of its own, filled behind the log, of which
/// only candidates are taken; what is answered is read again from the log.
@NullMarked
package chat.parley.server.search;

import org.jspecify.annotations.NullMarked;
