/// What people, and what is theirs, may be called.
@NullMarked
package chat.parley.server.account.name;

import org.jspecify.annotations.NullMarked;
