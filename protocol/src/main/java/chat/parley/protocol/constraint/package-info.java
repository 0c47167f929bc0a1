/// What values a field may have; the codec refuses others, and the documents name them.
@NullMarked
package chat.parley.protocol.constraint;

import org.jspecify.annotations.NullMarked;
