/// The documents of the protocol, written from its types: for people, and for tools.
@NullMarked
package chat.parley.server.document;

import org.jspecify.annotations.NullMarked;
