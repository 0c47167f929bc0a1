package chat.parley.client.look;

import static chat.parley.client.state.ClientSimulation.START;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.RefusalDetails;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackLinesTest {
    private static final FeedbackLines ENGLISH = new FeedbackLines(ScreenStage.LOOK, START);
    private static final FeedbackLines CHINESE =
            new FeedbackLines(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW), START);
    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));

    @Test
    void anEndIsWrittenAsOtherTimesAre() {
        assertThat(ENGLISH.refusal(refusal(Reason.MUTED, "spam", TOMORROW)))
                .isEqualTo("You have been muted. Reason: spam. It ends at Sat 21 Nov 09:30.");
        assertThat(CHINESE.refusal(refusal(Reason.MUTED, "刷屏", TOMORROW)))
                .isEqualTo("你已被禁言。原因：刷屏。到 11月21日 周六 09:30 为止。");
        assertThat(ENGLISH.refusal(refusal(Reason.MUTED, null, START.plusSeconds(60))))
                .endsWith("It ends at 09:31.");
    }

    @Test
    void aBanWithoutAnEndStandsUntilItIsLifted() {
        Penalty penalty = new Penalty("advertising", null);

        assertThat(ENGLISH.ended(new LinkState.Ended(Reason.BANNED, null, penalty)))
                .isEqualTo(
                        "This account may not sign in. Reason: advertising."
                                + " It stands until it is lifted.");
    }

    @Test
    void whatWasDissolvedIsNeverLifted() {
        assertThat(ENGLISH.refusal(refusal(Reason.GROUP_DISSOLVED, "over", null)))
                .isEqualTo("The group has been dissolved. Reason: over.");
        assertThat(ENGLISH.refusal(refusal(Reason.GROUP_DISSOLVED, null, null)))
                .isEqualTo("The group has been dissolved.");
    }

    @Test
    void aReasonCannotDriveTheTerminal() {
        assertThat(ENGLISH.refusal(refusal(Reason.MUTED, "\u001b[2J", null)))
                .doesNotContain("\u001b");
    }

    @Test
    void fieldsAreNamedInWords() {
        assertThat(ENGLISH.refusal(fields("must not be blank")))
                .isEqualTo("The message must not be blank. The nickname must not be blank.");
        assertThat(CHINESE.refusal(fields("不能为空白"))).isEqualTo("消息不能为空白。昵称不能为空白。");
    }

    private static RefusalDetails fields(String problem) {
        return new RefusalDetails(
                Reason.INVALID_FIELDS,
                null,
                List.of(
                        new FieldProblem("body.text", problem),
                        new FieldProblem("nickname", problem)),
                null);
    }

    private static RefusalDetails refusal(
            Reason reason, @Nullable String why, @Nullable Instant until) {
        return new RefusalDetails(reason, null, List.of(), new Penalty(why, until));
    }
}
