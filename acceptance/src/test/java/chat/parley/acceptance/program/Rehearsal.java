package chat.parley.acceptance.program;

import java.io.IOException;
import java.nio.file.Path;

/// The rehearsal of the programs, which `make build` ends with: what was rehearsed starts in half
/// the time.
public final class Rehearsal {
    private static final Path SCRIPT = Path.of("../rehearsal/rehearse.sh");

    private Rehearsal() {}

    /// Has it done, if it is not. It puts files beside the jars, so whoever starts the programs, or
    /// copies them, calls this before.
    public static synchronized void complete() throws IOException, InterruptedException {
        int code =
                new ProcessBuilder(SCRIPT.toAbsolutePath().normalize().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("the rehearsal ended with " + code);
        }
    }
}
