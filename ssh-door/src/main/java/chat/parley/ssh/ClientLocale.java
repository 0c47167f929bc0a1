package chat.parley.ssh;

import chat.parley.protocol.Language;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The language in the variables that a client sends, where it sends one.
final class ClientLocale {
    /// The first says it for everything.
    private static final String DECIDES = "LC_ALL";

    private static final String[] ORDER = {DECIDES, "LC_MESSAGES", "LANG"};

    /// What POSIX calls a locale of no language.
    private static final Pattern NO_LANGUAGE = Pattern.compile("(C|POSIX)([.@].*)?");

    private ClientLocale() {}

    /// The locale that counts, such as `zh_CN.UTF-8`; empty where it names no language.
    static Optional<String> in(Map<String, String> variables) {
        return Stream.of(ORDER)
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> !NO_LANGUAGE.matcher(value).matches());
    }

    /// The variables with the language of an account where they name none.
    static Map<String, String> orElse(Map<String, String> variables, @Nullable Language language) {
        if (language == null || in(variables).isPresent()) {
            return variables;
        }
        Map<String, String> changed = new TreeMap<>(variables);
        changed.put(DECIDES, language.tag());
        return changed;
    }
}
