package chat.parley.kit.text;

import java.util.Locale;

/// Numbers of bytes, for people: `312 B`, `1.2 MB`, in thousands.
public final class ByteCount {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;

    private ByteCount() {}

    public static String text(long bytes) {
        double count = bytes;
        int unit = 0;
        while (count >= STEP && unit < UNITS.length - 1) {
            count /= STEP;
            unit++;
        }
        boolean isWhole = unit == 0 || count >= 100;
        return String.format(Locale.ROOT, isWhole ? "%.0f %s" : "%.1f %s", count, UNITS[unit]);
    }
}
