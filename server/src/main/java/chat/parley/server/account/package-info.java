/// Accounts: their rows, names and profiles.
@NullMarked
package chat.parley.server.account;

import org.jspecify.annotations.NullMarked;
