package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A40")
class EmojiTest {

    @ParameterizedTest
    @CsvSource({
        ":tada:, 🎉",
        "well done :tada:!, well done 🎉!",
        ":tada::+1:, 🎉👍",
        "恭喜:tada:恭喜, 恭喜🎉恭喜",
        "a :tada: b:nonsense: c :+1:, a 🎉 b:nonsense: c 👍",
        ":nonsense:, :nonsense:",
        "at 10:30:45, at 10:30:45",
        "x: :heart: y, x: ❤️ y",
        "::tada::, ::tada::",
        "root:x:0:0, root:x:0:0",
        "2001:db8:100::, 2001:db8:100::",
        "fe80::100:, fe80::100:",
        "00:1a:cd:ab, 00:1a:cd:ab",
        "12:100:30, 12:100:30",
        "a:tada:b, a:tada:b",
        "a:tada:, a:tada:",
        ":tada:b, :tada:b",
        "http://host/:x:/, http://host/:x:/",
        "C:\\:x:, C:\\:x:",
        "(:tada:)., (🎉).",
        "好：:+1:！, 好：👍！",
        ":100: %, 💯 %",
        "ทำงาน:tada:ดี, ทำงาน🎉ดี",
        ":, :",
        "no colon, no colon"
    })
    @Tag("F20")
    void knownCodesAreDrawnAndTheRestStaysText(String written, String drawn) {
        assertThat(Emoji.draw(written)).isEqualTo(drawn);
    }

    @Test
    void codesAreCompletedInTheOrderOfTheAlphabet() {
        assertThat(Emoji.beginningWith("tad", 3)).contains(new Emoji.Named("tada", "🎉"));
        assertThat(Emoji.beginningWith("s", 5))
                .hasSize(5)
                .allMatch(named -> named.code().startsWith("s"));
        assertThat(Emoji.beginningWith("zzzz", 5)).isEmpty();
    }

    @Test
    void anEmojiKnowsItsFirstCode() {
        assertThat(Emoji.code("🎉")).contains("tada");
        assertThat(Emoji.of("tada")).contains("🎉");
    }
}
