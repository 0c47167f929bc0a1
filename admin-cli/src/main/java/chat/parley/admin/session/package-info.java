/// Looking at devices that are signed in, and signing them out.
@NullMarked
package chat.parley.admin.session;

import org.jspecify.annotations.NullMarked;
