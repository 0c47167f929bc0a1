package chat.parley.server.bot;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A47")
class SkillEngineTest {
    private static final Profile ASKER =
            new Profile(new Id(1), Profile.Kind.PERSON, "alice", null, null);

    private final ReplyEngine engine =
            new SkillEngine(
                    Clock.fixed(Instant.parse("2026-06-01T12:34:00Z"), ZoneOffset.UTC),
                    new Random(7));

    private String reply(String text, Language language) {
        return engine.reply(new ReplyEngine.Question(ASKER, text, language)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 1,= 2",
        "2 * (3 + 4) =,= 14",
        "-2 - -3,= 1",
        "0.1 + 0.2,= 0.3",
        "7 ÷ 2,= 3.5",
        "1 / 0,I cannot work that out.",
        "2 * (3,I cannot work that out."
    })
    void sumsAreWorkedOut(String sum, String result) {
        assertThat(reply(sum, Language.ENGLISH)).isEqualTo(result);
    }

    @Test
    void deepBracketsAreNoSum() {
        assertThat(reply("(".repeat(190) + "1", Language.ENGLISH))
                .isEqualTo("I cannot work that out.");
    }

    @Test
    void theTimeIsToldInAZone() {
        assertThat(reply("time in Asia/Shanghai", Language.ENGLISH))
                .isEqualTo("20:34, Monday (UTC+08:00)");
        assertThat(reply("日期", Language.CHINESE)).isEqualTo("2026年6月1日 星期一");
        assertThat(reply("time in Nowhere/Land", Language.ENGLISH)).contains("no zone");
    }

    @Test
    void diceFallWithinTheirSides() {
        assertThat(reply("roll 2d6", Language.ENGLISH)).matches("🎲 [1-6] \\+ [1-6] = \\d+");
        assertThat(reply("掷骰子", Language.CHINESE)).matches("🎲 [1-6]");
    }

    @Test
    void anythingElseGetsHelpInItsLanguage() {
        assertThat(reply("hello", Language.ENGLISH)).contains("Try:");
        assertThat(reply("你好", Language.CHINESE)).contains("试试");
    }
}
