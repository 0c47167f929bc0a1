package chat.parley.protocol;

import java.util.Locale;

/// Constants as people read and write them: in small letters, with hyphens.
public final class Spelling {
    private Spelling() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant that is spelled so, underscores and capital letters being as good.
    ///
    /// @throws IllegalArgumentException if there is none
    public static <E extends Enum<E>> E read(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
