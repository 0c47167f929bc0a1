/// The main screen: conversations, the composer, what keys and commands do there.
@NullMarked
package chat.parley.client.screen.chat;

import org.jspecify.annotations.NullMarked;
