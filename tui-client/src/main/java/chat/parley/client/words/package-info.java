/// Everything that the client says to people, in each language: one table for the screens, one for
/// the help, one for what subcommands print. Refusals have their own, in the protocol.
@NullMarked
package chat.parley.client.words;

import org.jspecify.annotations.NullMarked;
