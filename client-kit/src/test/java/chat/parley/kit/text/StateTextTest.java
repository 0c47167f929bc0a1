package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F32")
class StateTextTest {
    private static final Moments MOMENTS = new Moments(ZoneOffset.ofHours(8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | none | 无",
                "normal | normal | 正常",
                "new one-time password | new one-time password | 新的一次性密码",
                "new password by a code sent by e-mail | new password by a code sent by e-mail |"
                        + " 新密码（凭邮件代码设置）",
                "banned until lifted: spam: again | banned until lifted: spam: again |"
                        + " 封禁，直到解除：spam: again",
                "@bob may write | @bob may write | @bob 可以发言",
                "@bob muted until 2029-12-31T16:00:00.123Z | @bob muted until 2030-01-01 00:00"
                        + " +08:00 | @bob 禁言，到 2030-01-01 00:00 +08:00"
            })
    void whatServersSayIsReadInOnesOwnWords(String said, String english, String chinese) {
        assertThat(StateText.of(said, new Words(Language.ENGLISH), MOMENTS)).isEqualTo(english);
        assertThat(StateText.of(said, new Words(Language.CHINESE), MOMENTS)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({"@none", "user admin", "2 devices", "''", "until lifted", "a key: muted", "禁言"})
    void whatIsNoneOfItsWordsStaysAsItIs(String said) {
        assertThat(StateText.of(said, new Words(Language.CHINESE), MOMENTS)).isEqualTo(said);
    }
}
