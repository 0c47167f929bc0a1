/// Parley over SSH: signing in, and what a session is then.
@NullMarked
package chat.parley.ssh;

import org.jspecify.annotations.NullMarked;
