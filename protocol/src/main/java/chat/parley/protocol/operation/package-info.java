/// Requests as records beside their answers: one sealed family a feature.
@NullMarked
package chat.parley.protocol.operation;

import org.jspecify.annotations.NullMarked;
