/// The accounts that somebody has on this machine: which there are, switching, adding one.
@NullMarked
package chat.parley.client.screen.account;

import org.jspecify.annotations.NullMarked;
