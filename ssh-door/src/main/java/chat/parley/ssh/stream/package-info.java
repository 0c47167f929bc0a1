/// The bytes of one channel, and the words of a command line: knows nothing of Parley.
@NullMarked
package chat.parley.ssh.stream;

import org.jspecify.annotations.NullMarked;
