package chat.parley.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Lets a fault into the log once a minute: a disk that is full makes every message fail in the
/// same way, and the log must not fill what room there is left. Those that are the same are
/// counted, and told of in a line when the minute is over.
///
/// The same are those that one place in the code logs, of exceptions that one place threw; or, with
/// no exception, of the same words.
public final class RepeatedFaults extends TurboFilter {
    static final int MINUTE_SECONDS = 60;

    /// What is remembered. The code has far fewer kinds.
    public static final int MOST_KINDS = 1_000;

    private final Logger log;

    /// How often each fault came again, since its line or since it was told how often.
    private final LinkedHashMap<Sort, Integer> again = new LinkedHashMap<>();

    private final LoggerContext logging;

    /// Filters what is logged in `logging` from the start on.
    RepeatedFaults(LoggerContext logging) {
        this.logging = logging;
        log = logging.getLogger(RepeatedFaults.class);
    }

    @Override
    public void start() {
        super.start();
        logging.addTurboFilter(this);
        logging.addScheduledFuture(
                logging.getScheduledExecutorService()
                        .scheduleAtFixedRate(
                                this::tellWhateverHappens,
                                MINUTE_SECONDS,
                                MINUTE_SECONDS,
                                TimeUnit.SECONDS));
    }

    /// What makes two faults the same.
    private record Sort(Level level, String logger, String format, List<String> origin) {
        static Sort of(
                Level level,
                String logger,
                String format,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            Throwable cause = thrown == null ? EventArgUtil.extractThrowable(arguments) : thrown;
            List<String> origin =
                    cause != null
                            ? origin(cause)
                            : arguments == null
                                    ? List.of()
                                    : Arrays.stream(arguments).map(String::valueOf).toList();
            return new Sort(level, logger, format, origin);
        }

        private static List<String> origin(Throwable thrown) {
            Throwable root = thrown;
            for (int depth = 0; root.getCause() != null && depth < 100; depth++) {
                root = root.getCause();
            }
            List<String> origin = new ArrayList<>(List.of(root.getClass().getName()));
            Arrays.stream(root.getStackTrace()).limit(1).forEach(at -> origin.add(at.toString()));
            return origin;
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || logger == log) {
            return FilterReply.NEUTRAL;
        }
        return isNew(Sort.of(level, logger.getName(), format, arguments, thrown))
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    private synchronized boolean isNew(Sort sort) {
        Integer before = again.putIfAbsent(sort, 0);
        if (before != null) {
            again.put(sort, before + 1);
        } else if (again.size() > MOST_KINDS) {
            again.pollFirstEntry();
        }
        return before == null;
    }

    /// What was counted is told before the end.
    @Override
    public void stop() {
        if (isStarted()) {
            tell();
        }
        super.stop();
    }

    /// What throws once is never scheduled again.
    private void tellWhateverHappens() {
        try {
            tell();
        } catch (RuntimeException | Error e) {
            log.error("repeated faults could not be told of", e);
        }
    }

    /// Says how often each came again. One that did not is news when it comes the next time.
    void tell() {
        take().forEach(
                        (sort, times) ->
                                log.warn(
                                        "{} more within a minute of: {} ({})",
                                        times,
                                        sort.format(),
                                        String.join(" ", sort.origin())));
    }

    private synchronized Map<Sort, Integer> take() {
        again.values().removeIf(times -> times == 0);
        Map<Sort, Integer> counted = new LinkedHashMap<>(again);
        again.replaceAll((_, _) -> 0);
        return counted;
    }
}
