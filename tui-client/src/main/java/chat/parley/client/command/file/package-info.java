/// Subcommands on files.
@NullMarked
package chat.parley.client.command.file;

import org.jspecify.annotations.NullMarked;
