package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearWordsTest {
    private static final List<String> COMMANDS = List.of("send", "saved", "search", "show", "who");

    @Test
    void whatIsTypedWrongFindsWhatWasMeant() {
        assertThat(NearWords.of("sned", COMMANDS)).containsExactly("send");
        assertThat(NearWords.of("serch", COMMANDS)).containsExactly("search");
    }

    @Test
    void whatIsNothingLikeAnyFindsNone() {
        assertThat(NearWords.of("frobnicate", COMMANDS)).isEmpty();
        assertThat(NearWords.of("x", COMMANDS)).isEmpty();
    }
}
