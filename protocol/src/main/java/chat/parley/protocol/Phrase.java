package chat.parley.protocol;

/// Something that a program says, in every language. Enums implement it: one table for each part
/// of a program, with both texts of a phrase side by side.
public interface Phrase {

    /// As it stands in the table; `%s` stands for what is filled in, `%1$s` where languages differ
    /// in the order.
    String text(Language language);

    /// With everything filled in.
    default String text(Language language, Object... filling) {
        return text(language).formatted(filling);
    }

    /// The one of two texts that is in a language.
    static String choose(Language language, String english, String chinese) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
