/// Reading configuration into records: a file, over it the environment, over it the flags.
@NullMarked
package chat.parley.server.config;

import org.jspecify.annotations.NullMarked;
