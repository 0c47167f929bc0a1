/// Subcommands on the files of everybody.
@NullMarked
package chat.parley.admin.file;

import org.jspecify.annotations.NullMarked;
