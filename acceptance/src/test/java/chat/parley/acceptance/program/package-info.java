/// The launchers and the programs they start, whatever surrounds them: links, locales, homes, other
/// accounts.
@NullMarked
package chat.parley.acceptance.program;

import org.jspecify.annotations.NullMarked;
