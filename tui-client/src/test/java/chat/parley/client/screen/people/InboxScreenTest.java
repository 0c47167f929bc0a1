package chat.parley.client.screen.people;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C13")
class InboxScreenTest {
    private static final GroupReference OPS = new GroupReference(new Id(50), "ops");

    private static Notification told(
            long id, NotificationKind kind, @Nullable Id conversation, int count, String text) {
        return new Notification(
                new Id(id),
                kind,
                START,
                BOB,
                kind == NotificationKind.FRIEND_ASKED ? null : OPS,
                conversation,
                null,
                count,
                text.isEmpty() ? null : text,
                null,
                null,
                null);
    }

    private static ClientSimulation life() {
        return caughtUp(1)
                .pushed(posted(told(900, NotificationKind.GROUP_REMOVED, null, 1, "spam"), 1))
                .pushed(posted(told(901, NotificationKind.MENTIONED, CHAT, 3, ""), 2));
    }

    private static Event posted(Notification one, int unseen) {
        return new Event.NotificationPosted(one, unseen, unseen);
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void whatHappenedIsListedNewestFirstWithWhyAndIsReadOnceItIsShown(int columns, int rows) {
        ScreenStage stage = new ScreenStage(life()).size(columns, rows).open(CHAT);
        assertThat(stage.lines().getFirst()).contains("2 notices");

        stage.press("F9");

        assertThat(stage.line("mentioned you"))
                .contains("@bob mentioned you in #ops, the last of 3 times", "new");
        assertThat(stage.line("removed you")).contains("@bob removed you from #ops", "new");
        assertThat(stage.text()).contains("spam");
        assertThat(stage.state().account().notifications().unseen()).isZero();
        assertThat(stage.lines().getFirst()).doesNotContain("notices");
    }

    @Test
    void itLeadsToTheConversationOrTheApplication() {
        ScreenStage stage = new ScreenStage(life()).size(80, 24).press("F9").press("Enter");
        assertThat(stage.state().selected()).isEqualTo(CHAT);

        ScreenStage asked =
                new ScreenStage(
                                caughtUp(1)
                                        .pushed(
                                                posted(
                                                        told(
                                                                902,
                                                                NotificationKind.FRIEND_ASKED,
                                                                null,
                                                                1,
                                                                "hello"),
                                                        1)))
                        .size(80, 24)
                        .press("F9")
                        .press("Enter");
        assertThat(asked.text()).contains("Applications");
    }

    @Test
    void inChineseAndEmpty() {
        assertThat(
                        new ScreenStage(life())
                                .with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW))
                                .size(80, 24)
                                .press("F9")
                                .text())
                .contains("@bob 在 #ops 提到了你，共 3 次");
        assertThat(new ScreenStage(caughtUp(1)).size(80, 24).press("F9").text())
                .contains("Nothing has happened to you yet.");
    }

    @Test
    void whatIsChosenIsInViewWithItsWordsInASmallTerminal() {
        ClientSimulation life = caughtUp(1);
        for (int id = 900; id < 920; id++) {
            life.pushed(posted(told(id, NotificationKind.GROUP_REMOVED, null, 1, "no. " + id), 1));
        }
        ScreenStage stage = new ScreenStage(life).size(60, 15).press("F9", "Down", "Down", "Down");
        for (int id = 916; id > 900; id--) {
            assertThat(stage.line("no. " + id)).startsWith(" ▌");
            stage.press("Down");
        }
        assertThat(stage.line("no. 900")).startsWith(" ▌");
    }
}
