package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTextTest {

    @ParameterizedTest
    @CsvSource({
        "STATE_SET, state, muted, alice 开启了全员禁言",
        "STATE_SET, state, dissolved, alice 解散了本群",
        "POLICY_SET, policy, approve, alice 将加入方式设为 需要批准",
        "HISTORY_SET, history, since-joining, alice 将新成员可读的历史设为 加入之后的消息",
        "STATE_SET, state, something-new, alice 将本群设为 something-new"
    })
    void settingsAreSaidInTheReadersLanguage(
            NoticeCode code, String role, String value, String said) {
        Body.Notice notice = new Body.Notice(code, Map.of("actor", "alice", role, value));

        assertThat(NoticeText.of(notice, Language.CHINESE, Instant::toString)).isEqualTo(said);
    }

    @Test
    void whoeverHasNoAccountAnyMoreIsCalledSoInTheReadersLanguage() {
        Body.Notice left = new Body.Notice(NoticeCode.LEFT, Map.of("subject", "deleted~12"));

        assertThat(NoticeText.of(left, Language.ENGLISH, Instant::toString))
                .isEqualTo("deleted account left");
        assertThat(NoticeText.of(left, Language.CHINESE, Instant::toString))
                .isEqualTo("已注销用户 退出了本群");
    }

    @Test
    void whoeverWasBroughtInWasNotLetIn() {
        Map<String, String> let = Map.of("actor", "ann", "subject", "bob");
        Map<String, String> brought = Map.of("actor", "ann", "subject", "bob", "way", "invitation");

        assertThat(said(NoticeCode.JOINED, let)).isEqualTo("ann let bob in");
        assertThat(said(NoticeCode.JOINED, brought)).isEqualTo("ann brought bob in");
    }

    private static String said(NoticeCode code, Map<String, String> parameters) {
        return NoticeText.of(
                new Body.Notice(code, parameters), Language.ENGLISH, Instant::toString);
    }

    @Test
    void anEndIsWrittenAsTheReadersOtherTimesAre() {
        Body.Notice notice =
                new Body.Notice(
                        NoticeCode.MEMBER_MUTED,
                        Map.of("actor", "a", "subject", "b", "until", "2026-11-20T09:30:00Z"));

        assertThat(NoticeText.of(notice, Language.ENGLISH, _ -> "tomorrow"))
                .isEqualTo("a muted b until tomorrow");
    }
}
