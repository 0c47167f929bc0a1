/// Sending e-mail, where a server for it is configured: a queue, one thread, and SMTP.
@NullMarked
package chat.parley.server.mail;

import org.jspecify.annotations.NullMarked;
