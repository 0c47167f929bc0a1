/// A group as the server knows it: its state, the ranks of its members, and who may do what in it.
@NullMarked
package chat.parley.server.group.model;

import org.jspecify.annotations.NullMarked;
