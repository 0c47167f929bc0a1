/// One's own settings: how and when one is told of something, what holds on this device, the
/// profile, what signs in to the account, and the account's end.
@NullMarked
package chat.parley.client.screen.settings;

import org.jspecify.annotations.NullMarked;
