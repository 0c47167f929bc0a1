/// One's own settings: time zone, language, and what signs in to the account.
@NullMarked
package chat.parley.client.screen.settings;

import org.jspecify.annotations.NullMarked;
