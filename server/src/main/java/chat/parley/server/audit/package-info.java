/// What administrators change: carried out with a rehearsal on demand, and never without a trace.
@NullMarked
package chat.parley.server.audit;

import org.jspecify.annotations.NullMarked;
