/// Help, made from the tables of keys and commands.
@NullMarked
package chat.parley.client.screen.help;

import org.jspecify.annotations.NullMarked;
