package chat.parley.server.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.LoggerFactory;

/// The logging of tests, after a server has put its own in its place.
public final class TestLogging {
    private TestLogging() {}

    public static void restore() throws JoranException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.stop();
        context.reset();
        new ContextInitializer(context).autoConfig();
        context.start();
    }
}
