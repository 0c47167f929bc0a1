package chat.parley.kit.profile;

import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.Spelling;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// What a person wrote into `config.toml`. A value that makes no sense is reported once, with its
/// line, and the fallback taken: a typing error never keeps anybody out.
public final class Settings {
    private static final String PROFILE = "profile";
    private static final String KEYS = "keys";
    private static final String OPEN = "open";
    private static final Set<String> KNOWN =
            Set.of(
                    "language",
                    "default-profile",
                    KEYS,
                    "downloads",
                    "ambiguous-width",
                    "layout",
                    "links",
                    "mark-read",
                    "marks",
                    "mouse",
                    "notify",
                    OPEN,
                    PROFILE);
    private static final List<String> FLAGS = List.of("links", "marks", "mouse");
    private static final Set<String> KNOWN_OF_PROFILE = Set.of("server", "device");

    private final Path file;
    private final Consumer<Sentence> warning;
    private final List<String> lines;
    private final @Nullable JsonNode tree;

    /// What is wrong with the file as a whole; null where it can be read.
    private final @Nullable Sentence trouble;

    private final Set<String> reported = new HashSet<>();

    private Settings(
            Path file,
            Consumer<Sentence> warning,
            List<String> lines,
            @Nullable JsonNode tree,
            @Nullable Sentence trouble) {
        this.file = file;
        this.warning = warning;
        this.lines = lines;
        this.tree = tree;
        this.trouble = trouble;
    }

    /// Reads the file, if there is one. It is for [#check] to say what is wrong with it: which
    /// language that is to be said in may stand here.
    static Settings read(Path file, Consumer<Sentence> warning) {
        Optional<byte[]> content = PrivateFiles.read(file);
        if (content.isEmpty()) {
            return new Settings(file, warning, List.of(), null, null);
        }
        String text = new String(content.get(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (text.indexOf('\uFFFD') >= 0) {
            Sentence trouble = at(file, 1, Sentence.of(SettingsText.NOT_UTF8));
            return new Settings(file, warning, lines, null, trouble);
        }
        try {
            return new Settings(file, warning, lines, new TomlMapper().readTree(text), null);
        } catch (JacksonException e) {
            int line = e.getLocation().getLineNr();
            Sentence trouble = at(file, line, Sentence.of(SettingsText.NOT_TOML));
            return new Settings(file, warning, lines, null, trouble);
        }
    }

    /// Warns of what is wrong with the file, of settings in it that there are not, and of those
    /// that are neither true nor false where they must be. To be called once.
    public void check() {
        if (trouble != null) {
            warning.accept(trouble);
        }
        if (tree != null) {
            reportUnknown(tree);
            FLAGS.forEach(this::flag);
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
        warn(lineOf(key), Sentence.of(SettingsText.NO_SETTING, String.join(".", key)));
    }

    /// The names of what stands in a table; none where there is no such table.
    public List<String> names(String... key) {
        JsonNode table = find(key);
        return table == null ? List.of() : List.copyOf(table.propertyNames());
    }

    /// What stands in a table, in its order: names, and one text or several under each. Where
    /// something else stands there is no text.
    public Map<String, List<String>> lists(String table) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name : names(table)) {
            lists.put(name, texts(find(table, name)));
        }
        return lists;
    }

    private static List<String> texts(@Nullable JsonNode node) {
        if (node == null || node.isString()) {
            return node == null ? List.of() : List.of(node.asString());
        }
        boolean several = node.isArray() && node.valueStream().allMatch(JsonNode::isString);
        return several ? node.valueStream().map(JsonNode::asString).toList() : List.of();
    }

    /// The file's path.
    public String file() {
        return file.toString();
    }

    /// Says what is wrong with a value without which a program does not go on, and where it stands.
    ///
    /// @param filling of the phrase
    public UsageProblem wrong(Phrase what, List<Object> filling, String... key) {
        return new UsageProblem(at(file, lineOf(key), new Sentence(what, filling)));
    }

    /// The text under a key.
    ///
    /// @param key the names from the outermost table inwards
    public Optional<String> text(String... key) {
        return value(text -> text, key);
    }

    /// The same, where it is not the time to report anything.
    Optional<String> written(String... key) {
        JsonNode node = find(key);
        return node == null || !node.isValueNode()
                ? Optional.empty()
                : Optional.of(node.asString());
    }

    /// The value that the text under a key stands for.
    ///
    /// @param meaning throws [UsageProblem], saying why, when it stands for none
    public <T> Optional<T> value(Function<String, T> meaning, String... key) {
        JsonNode node = find(key);
        if (node == null) {
            return Optional.empty();
        }
        try {
            if (!node.isValueNode()) {
                throw new UsageProblem(SettingsText.ONE_VALUE);
            }
            return Optional.of(meaning.apply(node.asString()));
        } catch (UsageProblem problem) {
            String name = String.join(".", key);
            if (reported.add(name)) {
                warn(lineOf(key), Sentence.of(SettingsText.IGNORED, name, problem.why()));
            }
            return Optional.empty();
        }
    }

    /// The constant that the text under a key spells.
    public <E extends Enum<E>> Optional<E> choice(Class<E> type, String... key) {
        return value(text -> constant(type, text), key);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Spelling.read(type, text);
        } catch (IllegalArgumentException _) {
            List<String> all = Arrays.stream(type.getEnumConstants()).map(Spelling::of).toList();
            throw new UsageProblem(SettingsText.NONE_OF, all);
        }
    }

    /// Whether a key says `true` or `false`.
    public Optional<Boolean> flag(String... key) {
        return value(Settings::yes, key);
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UsageProblem(SettingsText.TRUE_OR_FALSE);
        };
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

    private void warn(int line, Sentence problem) {
        warning.accept(at(file, line, problem));
    }

    private static Sentence at(Path file, int line, Sentence problem) {
        return Sentence.of(SettingsText.AT, file, line, problem);
    }
}
