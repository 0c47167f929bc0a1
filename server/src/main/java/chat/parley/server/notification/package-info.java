/// The inbox: what happened to each account, stored with what it tells of.
@NullMarked
package chat.parley.server.notification;

import org.jspecify.annotations.NullMarked;
