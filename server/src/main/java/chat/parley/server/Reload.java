package chat.parley.server;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.config.BadConfig;
import chat.parley.server.config.Configuration;
import chat.parley.server.config.ConfigurationKeys;
import chat.parley.server.config.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the settings of a running server again, from where they came when it started, and has
/// taken up what can be. Settings that a server could not start with change nothing.
final class Reload {
    private static final Logger log = LoggerFactory.getLogger(Reload.class);
    private static final Map<String, Setting> SETTINGS =
            ConfigurationKeys.of(ServerConfig.class).settings();

    private final Supplier<Configuration<ServerConfig>> source;
    private final Predicate<ServerConfig> taker;

    /// What the server works with, by key.
    private final Map<String, String> running;

    /// Begins with what a server was started with.
    ///
    /// @param taker takes up what can be, and tells whether the certificate is another than before
    Reload(
            Supplier<Configuration<ServerConfig>> source,
            Configuration<ServerConfig> started,
            Predicate<ServerConfig> taker) {
        this.source = source;
        this.taker = taker;
        this.running = new LinkedHashMap<>(started.values());
    }

    /// Reads, and has taken up; it may wait for the disk.
    ///
    /// @throws Refused with [Reason#BAD_SETTINGS] saying why everything stays as it was
    synchronized Reloaded run() {
        try {
            Configuration<ServerConfig> read = source.get();
            ServerConfig config = read.read();
            List<String> warnings = Preflight.check(config, Instant.now());
            boolean renewed = taker.test(config);
            return took(read.values(), renewed, warnings);
        } catch (BadConfig | IllegalArgumentException | IllegalStateException e) {
            log.warn("the settings stay as they are: {}", e.getMessage());
            throw new Refused(Reason.BAD_SETTINGS, Sentence.quoted(String.valueOf(e.getMessage())));
        }
    }

    private Reloaded took(Map<String, String> read, boolean renewed, List<String> warnings) {
        List<String> taken = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        boolean encrypts = isSet(running, "web.certificate") == isSet(read, "web.certificate");
        SETTINGS.forEach(
                (key, setting) -> {
                    String value = read.getOrDefault(key, "");
                    if (value.equals(running.get(key))) {
                        return;
                    }
                    boolean ofCertificate =
                            key.startsWith("web.certificate") || key.startsWith("web.key");
                    if (setting.reload() && (encrypts || !ofCertificate)) {
                        taken.add(key);
                        running.put(key, value);
                    } else {
                        waiting.add(key);
                    }
                });
        log.info(
                "the settings were read again; taken up: {}; waiting for a restart: {}",
                taken.isEmpty() ? "none" : String.join(", ", taken),
                waiting.isEmpty() ? "none" : String.join(", ", waiting));
        return new Reloaded(taken, waiting, renewed, warnings);
    }

    private static boolean isSet(Map<String, String> values, String key) {
        return !values.getOrDefault(key, "").isEmpty();
    }
}
