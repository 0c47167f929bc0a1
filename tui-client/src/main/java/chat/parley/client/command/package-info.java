/// The subcommands of `parley`.
@NullMarked
package chat.parley.client.command;

import org.jspecify.annotations.NullMarked;
