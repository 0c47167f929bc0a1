package chat.parley.server.group;

import java.util.Locale;

/// How constants are written for people.
final class Words {
    private Words() {}

    /// In small letters, with hyphens.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
