/// Files on their way, and files of this machine, as far as screens show them.
@NullMarked
package chat.parley.client.state.transfer;

import org.jspecify.annotations.NullMarked;
