/// What screens are made of: the stack they lie on, what they lead to, lists, and text being
/// written.
@NullMarked
package chat.parley.client.screen;

import org.jspecify.annotations.NullMarked;
