package chat.parley.client.words;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.command.SharedText;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("A61")
@Tag("C41")
class PhrasesTest {
    private static final Pattern FILLING = Pattern.compile("%(\\d\\$)?s");

    static Stream<Phrase> phrases() {
        return Stream.of(
                        HelpText.values(),
                        ScreenText.values(),
                        GroupText.values(),
                        CommandText.values(),
                        SharedText.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void everyPhraseExistsInEveryLanguage(Phrase phrase) {
        String english = phrase.text(Language.ENGLISH);
        String chinese = phrase.text(Language.CHINESE);

        assertThat(isHan(english)).isFalse();
        assertThat(isHan(chinese)).as(chinese).isEqualTo(isSaid(english));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void asMuchIsFilledInInEveryLanguage(Phrase phrase) {
        assertThat(fillings(phrase, Language.CHINESE))
                .isEqualTo(fillings(phrase, Language.ENGLISH));
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    /// Words, and not only the name of a key or what is filled in.
    private static boolean isSaid(String english) {
        String own = FILLING.matcher(english).replaceAll("");
        return own.matches("(?s).*[a-zA-Z].*") && !english.equals("Alt-End");
    }

    private static long fillings(Phrase phrase, Language language) {
        return FILLING.matcher(phrase.text(language)).results().count();
    }
}
