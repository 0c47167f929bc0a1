/// What the administrators' program says, in every language.
@NullMarked
package chat.parley.admin.words;

import org.jspecify.annotations.NullMarked;
