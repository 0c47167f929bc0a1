package chat.parley.kit.profile;

import chat.parley.kit.console.Console;
import chat.parley.kit.console.VisibleText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// What a person wrote into `config.toml`. A value that makes no sense is reported once, with its
/// line, and the fallback taken: a typing error never keeps anybody out.
public final class Settings {
    private static final String PROFILE = "profile";
    private static final Set<String> KNOWN =
            Set.of("language", "default-profile", "ambiguous-width", "layout", "links", PROFILE);
    private static final Set<String> KNOWN_OF_PROFILE = Set.of("server", "device");

    private final Path file;
    private final List<String> lines;
    private final @Nullable JsonNode tree;
    private final Console console;
    private final Set<String> reported = new HashSet<>();

    private Settings(Path file, List<String> lines, @Nullable JsonNode tree, Console console) {
        this.file = file;
        this.lines = lines;
        this.tree = tree;
        this.console = console;
    }

    /// Reads the file, if there is one.
    static Settings read(Path file, Console console) {
        Optional<byte[]> content = PrivateFiles.read(file);
        if (content.isEmpty()) {
            return new Settings(file, List.of(), null, console);
        }
        String text = new String(content.get(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (text.indexOf('\uFFFD') >= 0) {
            warn(console, file, 1, "is not UTF-8; nothing of it is used");
            return new Settings(file, lines, null, console);
        }
        try {
            JsonNode tree = new TomlMapper().readTree(text);
            Settings settings = new Settings(file, lines, tree, console);
            settings.reportUnknown(tree);
            return settings;
        } catch (JacksonException e) {
            warn(console, file, e.getLocation().getLineNr(), "is not TOML; nothing of it is used");
            return new Settings(file, lines, null, console);
        }
    }

    private void reportUnknown(JsonNode all) {
        for (String name : all.propertyNames()) {
            if (!KNOWN.contains(name)) {
                unknown(name);
            }
        }
        for (Map.Entry<String, JsonNode> profile : all.path(PROFILE).properties()) {
            for (String name : profile.getValue().propertyNames()) {
                if (!KNOWN_OF_PROFILE.contains(name)) {
                    unknown(PROFILE, profile.getKey(), name);
                }
            }
        }
    }

    private void unknown(String... key) {
        String name = String.join(".", key);
        warn(console, file, lineOf(key), name + " is ignored: there is no such setting");
    }

    /// The text under a key.
    ///
    /// @param key the names from the outermost table inwards
    public Optional<String> text(String... key) {
        return value(text -> text, key);
    }

    /// The value that the text under a key stands for.
    ///
    /// @param meaning throws [IllegalArgumentException], saying why, when it stands for none
    public <T> Optional<T> value(Function<String, T> meaning, String... key) {
        JsonNode node = find(key);
        if (node == null) {
            return Optional.empty();
        }
        try {
            if (!node.isValueNode()) {
                throw new IllegalArgumentException("a single value is expected");
            }
            return Optional.of(meaning.apply(node.asString()));
        } catch (IllegalArgumentException e) {
            String name = String.join(".", key);
            if (reported.add(name)) {
                warn(console, file, lineOf(key), name + " is ignored: " + e.getMessage());
            }
            return Optional.empty();
        }
    }

    private @Nullable JsonNode find(String... key) {
        JsonNode node = tree;
        for (String name : key) {
            node = node == null ? null : node.get(name);
        }
        return node;
    }

    /// The parser forgets where values stood: the line is that of the key, in its table.
    private int lineOf(String... key) {
        String table = String.join(".", List.of(key).subList(0, key.length - 1));
        String name = key[key.length - 1];
        String here = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                here = line.replaceAll("[\\[\\]\"\\s]|#.*", "");
                if (here.equals(String.join(".", key))) {
                    return i + 1;
                }
            } else if (here.equals(table) && line.matches("\"?\\Q" + name + "\\E\"?\\s*=.*")) {
                return i + 1;
            }
        }
        return 1;
    }

    private static void warn(Console console, Path file, int line, String problem) {
        console.err().println(VisibleText.line(file + ":" + line + ": " + problem));
    }
}
