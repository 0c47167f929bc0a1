/// What every door does with what it received: rights, rates, order, and one switch over the
/// families of requests.
@NullMarked
package chat.parley.server.router;

import org.jspecify.annotations.NullMarked;
