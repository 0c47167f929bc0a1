/// The accounts that somebody has on one machine, as far as is known there.
@NullMarked
package chat.parley.client.state.account;

import org.jspecify.annotations.NullMarked;
