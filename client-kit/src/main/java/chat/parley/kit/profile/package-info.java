/// What is kept of a person on this machine: profiles, tokens, settings.
@NullMarked
package chat.parley.kit.profile;

import org.jspecify.annotations.NullMarked;
