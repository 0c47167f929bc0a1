/// The table of all paths of HTTP, what answers at each, and what requests and answers consist of.
@NullMarked
package chat.parley.server.http.route;

import org.jspecify.annotations.NullMarked;
