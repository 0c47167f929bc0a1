package chat.parley.kit.command;

import chat.parley.protocol.Language;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads languages as people write them: `en`, `zh`.
final class Languages implements ITypeConverter<Language> {

    @Override
    public Language convert(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no language here: " + e.getMessage());
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
