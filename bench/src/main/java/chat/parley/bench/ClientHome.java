package chat.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A person's machine: directories of their own, from which programs are run.
///
/// @param bin where Parley's launchers are
/// @param directory for all that the programs keep
public record ClientHome(Path bin, Path directory, int port) {

    /// What one run took, in milliseconds; the processor's time is the user's and the system's.
    public record Run(double wall, double processor) {}

    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; time \"$@\" > /dev/null";

    public ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(
                        Map.of(
                                "TERM", "xterm-256color",
                                "XDG_CACHE_HOME", directory.toString(),
                                "XDG_CONFIG_HOME", directory.toString(),
                                "XDG_DATA_HOME", directory.toString(),
                                "XDG_STATE_HOME", directory.toString(),
                                "PARLEY_SERVER", "ws://127.0.0.1:" + port,
                                "PARLEY_PASSWORD", ServerProcess.PASSWORD));
        return builder;
    }

    public String parley() {
        return bin.resolve("parley").toString();
    }

    /// Runs a command to its end.
    public Run run(String... command) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        timed.addAll(List.of(command));
        Process process = process(timed).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        String[] seconds = said.split(" ", -1);
        return new Run(
                1000 * Double.parseDouble(seconds[0]),
                1000 * (Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2])));
    }
}
