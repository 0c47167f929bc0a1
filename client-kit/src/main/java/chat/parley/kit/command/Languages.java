package chat.parley.kit.command;

import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Language;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /// Null for no text: as if nothing was said.
    @Override
    public @Nullable Language convert(String text) {
        return text.isEmpty()
                ? null
                : find(text).orElseThrow(() -> new Unreadable(UsageText.LANGUAGE));
    }

    /// The language of a tag, as a setting.
    ///
    /// @throws UsageProblem if Parley does not speak it
    static Language of(String tag) {
        return find(tag).orElseThrow(() -> new UsageProblem(UsageText.LANGUAGE));
    }

    /// The language of a tag; empty if Parley does not speak it.
    static Optional<Language> find(String tag) {
        return Arrays.stream(Language.values()).filter(one -> one.tag().equals(tag)).findFirst();
    }
}
