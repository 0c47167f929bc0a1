package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages that were looked for, for the pictures in the documentation.
final class ShowcaseSearch {
    private static final GroupReference OPS = new GroupReference(new Id(50), "ops");

    private ShowcaseSearch() {}

    /// What came of two words in two languages.
    static ScreenStage shown() {
        ScreenStage stage =
                Showcase.morning().size(80, 24).press("F7").type("磁盘 db-3").press("Enter");
        if (stage.commands().getLast() instanceof ScreenCommand.Ask(var request)) {
            stage.answered(request, found());
        }
        return stage;
    }

    private static MessagesFound found() {
        return new MessagesFound(
                List.of("磁盘", "db-3"),
                List.of(
                        found(9, BOB, null, "db-3 的磁盘又到 91% 了，正在清理旧的 WAL"),
                        found(
                                6,
                                Ops.CHEN,
                                Ops.CHEN,
                                "the runbook has a new section on what to do when db-3 的磁盘 is full"),
                        found(4, ALICE, null, "磁盘告警：db-3, db-4"),
                        found(2, BOB, BOB, "新磁盘明天装到 db-3")),
                null,
                true);
    }

    private static FoundMessage found(
            long seq, Profile sender, @Nullable Profile peer, String text) {
        Entry entry = Ops.said(seq, sender, new Body.Text(text));
        return new FoundMessage(entry, peer, peer == null ? OPS : null);
    }
}
