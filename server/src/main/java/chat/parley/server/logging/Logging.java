package chat.parley.server.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// Where log lines go: `parleyd.log` and the console, and the operations' lines to `access.log`
/// alone; or all to the console alone. Full files are put aside and numbered, and the oldest
/// dropped. Faults that come again and again are counted.
public final class Logging {
    /// Strangers choose parts of messages, and must not write lines of their own.
    private static final String ON_ONE_LINE = "%replace(%msg){'[\\r\\n]+', ' '}";

    private static final String LINES =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0}: " + ON_ONE_LINE + "%n";
    private static final String ACCESS_LINES = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %msg%n";

    /// How often a file's size is looked at: so much longer than told may it become.
    private static final Duration LOOK = Duration.buildByMilliseconds(100);

    /// Lines of operations are gathered for so long, or until they fill a buffer.
    private static final long GATHER_MILLIS = 500;

    /// Lines of operations that wait for the disk.
    public static final int MOST_WAITING = 8_192;

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LogConfig config;
    private final Path directory;

    private Logging(LogConfig config, Path directory) {
        this.config = config;
        this.directory = directory;
    }

    /// Puts this in place of whatever logged before.
    ///
    /// @throws UncheckedIOException if the files cannot be written
    public static void start(LogConfig config, Path directory) {
        requireUsable(directory);
        new Logging(config, directory).start();
    }

    /// An appender that cannot open its file says so on the console, and goes on without.
    private static void requireUsable(Path directory) {
        try {
            Files.createDirectories(directory);
            for (String name : List.of("parleyd", "access")) {
                Path file = directory.resolve(name + ".log");
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        .close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the log directory " + directory + " cannot be used", e);
        }
    }

    /// The same for what keeps no files: on the console alone.
    public static void startOnConsole(LogConfig config) {
        new Logging(config, Path.of("")).console();
    }

    private Logger console() {
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        level(context, config);
        hush(context);
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        writing(console, LINES);
        root.addAppender(console);
        new RepeatedFaults(context).start();
        return root;
    }

    private void start() {
        Logger root = console();
        root.addAppender(file("parleyd", LINES));
        Logger access = context.getLogger("access");
        access.setAdditive(false);
        access.addAppender(aside(gathering(file("access", ACCESS_LINES))));
    }

    private RollingFileAppender<ILoggingEvent> file(String name, String lines) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setFile(directory.resolve(name + ".log").toString());
        FixedWindowRollingPolicy backups = new FixedWindowRollingPolicy();
        backups.setContext(context);
        backups.setParent(file);
        backups.setFileNamePattern(directory.resolve(name + ".%i.log").toString());
        backups.setMinIndex(1);
        backups.setMaxIndex(config.backups());
        backups.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(config.fileBytes()));
        size.setCheckIncrement(LOOK);
        size.start();
        file.setRollingPolicy(backups);
        file.setTriggeringPolicy(size);
        writing(file, lines);
        return file;
    }

    private void writing(OutputStreamAppender<ILoggingEvent> appender, String lines) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(lines);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
    }

    /// Writes many lines in one go: a busy server has thousands a second.
    private RollingFileAppender<ILoggingEvent> gathering(RollingFileAppender<ILoggingEvent> file) {
        file.setImmediateFlush(false);
        context.addScheduledFuture(
                context.getScheduledExecutorService()
                        .scheduleWithFixedDelay(
                                () -> flush(file),
                                GATHER_MILLIS,
                                GATHER_MILLIS,
                                TimeUnit.MILLISECONDS));
        return file;
    }

    private static void flush(RollingFileAppender<ILoggingEvent> file) {
        try {
            file.getOutputStream().flush();
        } catch (IOException _) {
            // what logs tells of its own failures, and tries again
        }
    }

    /// Writes on a thread of its own, so that no operation waits for the disk.
    private AsyncAppender aside(RollingFileAppender<ILoggingEvent> file) {
        AsyncAppender aside = new AsyncAppender();
        aside.setContext(context);
        aside.setQueueSize(MOST_WAITING);
        aside.setDiscardingThreshold(0);
        aside.addAppender(file);
        aside.start();
        return aside;
    }

    /// For what prints an answer, and logs nothing of its own; and until the log is begun.
    public static void hush() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        hush(context);
    }

    private static void hush(LoggerContext context) {
        context.getLogger("org.flywaydb").setLevel(Level.WARN);
        context.getLogger("org.apache.sshd").setLevel(Level.ERROR);
        // what strangers send, said once more; the door has lines of its own
        context.getLogger("org.apache.sshd.server.auth").setLevel(Level.OFF);
        context.getLogger("chat.parley.ssh.KeySignIn").setLevel(Level.OFF);
        context.getLogger("chat.parley.ssh.PersonChannel").setLevel(Level.OFF);
    }

    /// Logs more or less from now on.
    public static void relevel(LogConfig config) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        level(context, config);
    }

    private static void level(LoggerContext context, LogConfig config) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.toLevel(config.level().name()));
        context.getLogger("access").setLevel(config.access() ? Level.INFO : Level.OFF);
    }

    /// Writes what still waits.
    public static void stop() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getTurboFilterList().forEach(TurboFilter::stop); // while there is where to tell it
        context.stop();
    }
}
