/// How people are reached elsewhere: phone numbers and e-mail addresses, and the form of each.
@NullMarked
package chat.parley.server.account.contact;

import org.jspecify.annotations.NullMarked;
