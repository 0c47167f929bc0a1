package chat.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory a process holds, as Linux tells it, in MiB.
///
/// @param resident all that is in memory
/// @param proportional its own, and its share of what it has in common with others
public record ProcessMemory(double resident, double proportional) {
    private static final Pattern LINE = Pattern.compile("(Rss|Pss): +(\\d+) kB");

    public static ProcessMemory of(long pid) throws IOException {
        String rollup = Files.readString(Path.of("/proc/" + pid + "/smaps_rollup"));
        return new ProcessMemory(mebibytes(rollup, "Rss"), mebibytes(rollup, "Pss"));
    }

    private static double mebibytes(String rollup, String name) throws IOException {
        Matcher line = LINE.matcher(rollup);
        while (line.find()) {
            if (line.group(1).equals(name)) {
                return Long.parseLong(line.group(2)) / 1024.0;
            }
        }
        throw new IOException(String.format(Locale.ROOT, "no %s in %s", name, rollup));
    }
}
