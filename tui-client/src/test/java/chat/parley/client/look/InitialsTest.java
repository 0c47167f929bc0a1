package chat.parley.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B10")
class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "alice, a",
        "Émile, e",
        "ｂｏｂ, b",
        "阿明, a",
        "陈丽, c",
        "邓超, d",
        "欧阳, o",
        "王伟, w",
        "谢霆, x",
        "杨洋, y",
        "张三, z",
        "左, z",
        "42, #",
        "Жанна, #",
        "🤖, #"
    })
    void aNameStandsUnderItsLetter(String name, char letter) {
        assertThat(Initials.of(name)).isEqualTo(letter);
    }

    @Test
    void everyCharacterHasItsLetter() {
        assertThat(Initials.ofEach("张wei三")).isEqualTo("zweis");
    }

    @Test
    void namesWithoutALetterComeLast() {
        assertThat(List.of("42", "张三", "bob", "阿明", "陈丽", "carol").stream().sorted(Initials.ORDER))
                .containsExactly("阿明", "bob", "carol", "陈丽", "张三", "42");
    }
}
