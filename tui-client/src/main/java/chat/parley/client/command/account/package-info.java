/// Commands about the account of the person and its devices.
@NullMarked
package chat.parley.client.command.account;

import org.jspecify.annotations.NullMarked;
