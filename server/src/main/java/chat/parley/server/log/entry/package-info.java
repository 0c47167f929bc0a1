/// The rows of entries: messages in their current form, what became of them, who reacted and who is
/// mentioned.
@NullMarked
package chat.parley.server.log.entry;

import org.jspecify.annotations.NullMarked;
