package chat.parley.server.role;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The keys of roles and rights: of small letters, digits, `-`, `_` and `.`.
final class RoleKeys {
    private static final Pattern KEY = Pattern.compile("[a-z0-9._-]+");

    private RoleKeys() {}

    /// A key that somebody chose.
    ///
    /// @throws Refused naming the field `key`
    static String chosen(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Refused.field("key", FieldText.KEY_FORM);
        }
        return key;
    }

    /// Keys that a request names, each once, in order.
    ///
    /// @throws Refused naming the field, if one of them cannot be a key
    static List<String> named(String field, List<String> keys) {
        List<String> strange = keys.stream().filter(key -> !KEY.matcher(key).matches()).toList();
        if (!strange.isEmpty()) {
            throw unknown(field, strange);
        }
        return List.copyOf(new TreeSet<>(keys));
    }

    /// Makes sure that everything that was named is there.
    ///
    /// @throws Refused naming the field and what is not
    static void checkKnown(String field, List<String> named, List<String> known) {
        List<String> missing = named.stream().filter(key -> !known.contains(key)).toList();
        if (!missing.isEmpty()) {
            throw unknown(field, missing);
        }
    }

    private static Refused unknown(String field, List<String> keys) {
        return Refused.field(field, FieldText.NO_SUCH_KEYS, keys);
    }
}
