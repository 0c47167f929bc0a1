package chat.parley.ssh.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("  \t ", List.of()),
                Arguments.of("send @bob hi", List.of("send", "@bob", "hi")),
                Arguments.of("  a \n b\t", List.of("a", "b")),
                Arguments.of("a 'b  c' d", List.of("a", "b  c", "d")),
                Arguments.of("a \"b  c\" d", List.of("a", "b  c", "d")),
                Arguments.of("a'b'\"c\"d", List.of("abcd")),
                Arguments.of("'' \"\"", List.of("", "")),
                Arguments.of("'a\\b'", List.of("a\\b")),
                Arguments.of("\"a\\b\\\"c\\\\d\\$e\\`f\"", List.of("a\\b\"c\\d$e`f")),
                Arguments.of("a\\ b \\' \\\"", List.of("a b", "'", "\"")),
                Arguments.of("a\\\nb \"c\\\nd\"", List.of("ab", "cd")),
                Arguments.of("People\\'s '中文 👩‍💻'", List.of("People's", "中文 👩‍💻")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void wordsAreThoseOfAShell(String line, List<String> words) {
        assertThat(ShellWords.of(line)).contains(words);
    }

    @Test
    void nothingIsExpanded() {
        assertThat(ShellWords.of("$HOME `id` $(id) ~ * #ops a;b a|b >f {a,b} !x &"))
                .contains(
                        List.of(
                                "$HOME", "`id`", "$(id)", "~", "*", "#ops", "a;b", "a|b", ">f",
                                "{a,b}", "!x", "&"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "a 'b", "\"a", "a\\", "\"a\\", "\"a\\\""})
    void whatIsNotClosedIsNoLine(String line) {
        assertThat(ShellWords.of(line)).isEmpty();
    }
}
