package chat.parley.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.server.group.GroupWorld;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read while others write is as it was at one moment: a head tells of all that stands
/// below it, and of nothing else.
@Tag("W34")
class OneMomentTest {
    private static final int TIMES = 150;

    @TempDir private Path directory;
    private GroupWorld group;
    private CompletableFuture<Void> writing = new CompletableFuture<>();

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
        writing = CompletableFuture.runAsync(this::comeAndGo);
    }

    @AfterEach
    void close() {
        writing.join();
        group.close();
    }

    private void comeAndGo() {
        for (int i = 0; i < TIMES; i++) {
            group.world.ask(group.mo, new LeaveGroup(GroupWorld.TEAM));
            group.world.ask(group.mo, new ApplyGroup(GroupWorld.TEAM, null));
        }
    }

    @Test
    void aPageEndsAtItsHead() {
        Id conversation = group.conversation;
        while (!writing.isDone()) {
            Entries page =
                    group.world.ask(group.olga, new History(conversation, null, null, null, 5));
            assertThat(page.entries().getLast().seq()).isEqualTo(page.head());
        }
    }

    /// Each line from the sixth on is one who leaves or comes.
    @Test
    void aHeadAndTheCountOfMembersAgree() {
        long before = 5;
        while (!writing.isDone()) {
            Conversation shown =
                    group.world.ask(group.olga, new ShowConversation(group.conversation));
            long gone = (shown.head() - before) % 2;
            assertThat(Objects.requireNonNull(shown.group()).members())
                    .as("members at %d", shown.head())
                    .isEqualTo((int) (4 - gone));
        }
    }
}
