package chat.parley.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Everything that is said to people, in all modules.
@Tag("A61")
@Tag("C41")
class PhrasesTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("chat.parley");
    private static final Pattern FILLING = Pattern.compile("%(\\d\\$)?s");
    private static final Pattern KEY = Pattern.compile("\\{[a-z-]+}");

    private static Stream<JavaClass> tables() {
        return CLASSES.stream().filter(type -> type.isEnum() && type.isAssignableTo(Phrase.class));
    }

    static Stream<Phrase> phrases() {
        return tables().flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(Phrase.class::cast);
    }

    @Test
    void theTablesOfEveryModuleAreLookedAt() {
        Set<String> tables = tables().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(tables)
                .contains(
                        "ScreenText",
                        "LineText",
                        "AdminText",
                        "SshText",
                        "AccessText",
                        "SharedText",
                        "LinkText");
    }

    @Test
    void everyPhraseExistsInEveryLanguage() {
        assertThat(phrases())
                .allSatisfy(
                        phrase -> {
                            String english = phrase.text(Language.ENGLISH);
                            String chinese = phrase.text(Language.CHINESE);
                            assertThat(isHan(english)).isFalse();
                            assertThat(isHan(chinese)).isEqualTo(isSaid(english));
                        });
    }

    @Test
    void asMuchIsFilledInInEveryLanguage() {
        assertThat(phrases())
                .allSatisfy(
                        phrase ->
                                assertThat(fillings(phrase, Language.CHINESE))
                                        .isEqualTo(fillings(phrase, Language.ENGLISH)));
    }

    @Test
    @Tag("B30")
    void theSameKeysAreNamedInEveryLanguage() {
        assertThat(phrases())
                .allSatisfy(
                        phrase ->
                                assertThat(keys(phrase, Language.CHINESE))
                                        .isEqualTo(keys(phrase, Language.ENGLISH)));
    }

    private static List<String> keys(Phrase phrase, Language language) {
        return KEY.matcher(phrase.text(language))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }

    /// Words, and not only a key or what is filled in.
    private static boolean isSaid(String english) {
        String own = KEY.matcher(FILLING.matcher(english).replaceAll("")).replaceAll("");
        return own.matches("(?s).*[a-zA-Z].*");
    }

    private static long fillings(Phrase phrase, Language language) {
        return FILLING.matcher(phrase.text(language)).results().count();
    }
}
