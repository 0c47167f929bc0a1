package chat.parley.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C40")
class EverybodyMentionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@all",
                "@ALL!",
                "＠all: lunch",
                "hello @all.",
                "你好@all请看",
                "@所有人",
                "请@所有人看一下",
                "(@all)"
            })
    void everybodyIsNamed(String text) {
        assertThat(EverybodyMention.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "@allan",
                "@all1",
                "@all-hands",
                "@all.hands",
                "ann@all.example",
                "@ all",
                "@所有",
                "@al"
            })
    void nobodyIsNamed(String text) {
        assertThat(EverybodyMention.isIn(text)).isFalse();
    }

    @Test
    void thePlacesAreThoseOfTheWordsWithTheirSigns() {
        assertThat(EverybodyMention.places("@all 请@所有人看"))
                .isEqualTo(
                        List.of(
                                new EverybodyMention.Place(0, 4),
                                new EverybodyMention.Place(6, 10)));
    }
}
