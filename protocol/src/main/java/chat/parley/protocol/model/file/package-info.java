/// Files that messages carry.
@NullMarked
package chat.parley.protocol.model.file;

import org.jspecify.annotations.NullMarked;
