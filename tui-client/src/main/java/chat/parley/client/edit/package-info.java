/// Editing a text of several lines: pure states and the keys that lead from one to the next.
@NullMarked
package chat.parley.client.edit;

import org.jspecify.annotations.NullMarked;
