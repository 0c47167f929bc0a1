/// What the real programs do from end to end; all of it stands in the tests.
@NullMarked
package chat.parley.acceptance;

import org.jspecify.annotations.NullMarked;
