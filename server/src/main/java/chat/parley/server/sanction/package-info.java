/// Mutes and bans of accounts, which override whatever their roles allow.
@NullMarked
package chat.parley.server.sanction;

import org.jspecify.annotations.NullMarked;
