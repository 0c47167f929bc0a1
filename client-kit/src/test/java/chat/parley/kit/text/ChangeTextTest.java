package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.operation.Change;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    private static final Change DONE = new Change(true, "#ops", "open", "closed", 2, 1);
    private static final Change REHEARSED = new Change(false, "#ops", "open", "closed", 2, 1);
    private static final Change NOTHING = new Change(true, "#ops", "open", "open", 2, 1);

    private static String text(Change change, Language language) {
        return ChangeText.of(change, new Words(language), new Moments(ZoneOffset.UTC));
    }

    @Test
    void whatWasDoneIsSaidInOneLine() {
        assertThat(text(DONE, Language.ENGLISH)).isEqualTo("#ops: open -> closed");
        assertThat(text(DONE, Language.CHINESE)).isEqualTo("#ops：任何人可加入 -> 仅限邀请");
    }

    @Test
    void whatWouldBeDoneIsSaidWithHowManyItConcerns() {
        assertThat(text(REHEARSED, Language.ENGLISH))
                .isEqualTo("would change #ops: open -> closed  (accounts: 2, live connections: 1)");
        assertThat(text(REHEARSED, Language.CHINESE))
                .isEqualTo("将更改 #ops：任何人可加入 -> 仅限邀请（账号：2，在线连接：1）");
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assertThat(text(NOTHING, Language.ENGLISH))
                .isEqualTo("#ops: nothing to change, it is open");
        assertThat(text(NOTHING, Language.CHINESE)).isEqualTo("#ops：无需更改，已经是 任何人可加入");
    }
}
