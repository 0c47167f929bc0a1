/// Marks in messages, such as `**bold**`: what they say of the text, and the text without them.
@NullMarked
package chat.parley.client.markup;

import org.jspecify.annotations.NullMarked;
