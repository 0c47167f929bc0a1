/// The built-in bot: an account like others, which answers its friends.
@NullMarked
package chat.parley.server.bot;

import org.jspecify.annotations.NullMarked;
