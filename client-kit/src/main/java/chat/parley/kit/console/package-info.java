/// The only way to streams, files, environment, processes and exit.
@NullMarked
package chat.parley.kit.console;

import org.jspecify.annotations.NullMarked;
