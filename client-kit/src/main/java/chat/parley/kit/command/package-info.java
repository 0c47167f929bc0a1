/// What the command lines of all programs share: options, errors, exit codes.
@NullMarked
package chat.parley.kit.command;

import org.jspecify.annotations.NullMarked;
