/// Who may do what: sign in, write, speak, use a right. Asked here alone, always of the database,
/// and kept nowhere: what roles and sanctions say holds from their commit on.
@NullMarked
package chat.parley.server.access;

import org.jspecify.annotations.NullMarked;
