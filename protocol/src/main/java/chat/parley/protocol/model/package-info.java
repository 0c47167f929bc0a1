/// What people see of one another, their conversations and their groups: the nouns of requests,
/// answers and events.
@NullMarked
package chat.parley.protocol.model;

import org.jspecify.annotations.NullMarked;
