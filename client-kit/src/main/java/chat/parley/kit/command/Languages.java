package chat.parley.kit.command;

import chat.parley.protocol.Language;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/// Reads languages as people write them: `en`, `zh`.
final class Languages implements ITypeConverter<Language> {

    /// What can be written.
    static final class Tags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Language.values()).map(Language::tag).iterator();
        }
    }

    @Override
    public Language convert(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException _) {
            throw new Unreadable(UsageText.LANGUAGE);
        }
    }

    /// The language of a tag.
    ///
    /// @throws IllegalArgumentException if Parley does not speak it
    static Language of(String tag) {
        return Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is en or zh"));
    }
}
