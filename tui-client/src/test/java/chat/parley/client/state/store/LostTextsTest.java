package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.app.FakeLink;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.sync.Effects;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostTextsTest {
    @Test
    void whatCouldNotBeKeptIsTheLastOfWhatWasWrittenInEachPlace() {
        Effects effects = new Effects(new FullDisk(), new FakeLink(), _ -> {});
        effects.run(List.of(rewriting(3, "new wor")));
        effects.run(List.of(rewriting(3, "new words")));
        effects.run(List.of(new KeepDraft(new Id(99), "hello")));
        effects.close();

        assertThat(effects.lost().orElseThrow().texts())
                .containsExactlyInAnyOrder("new words", "hello");
    }

    private static KeepDraft rewriting(long seq, String text) {
        return new KeepDraft(CHAT, "", null, new EditDraft(seq, text));
    }

    /// Keeps nothing.
    private static final class FullDisk implements LocalStore {
        @Override
        public Remembered load() {
            return Remembered.NOTHING;
        }

        @Override
        public void keep(List<ForDisk> changes) {
            throw new KeepingTrouble("the disk is full");
        }

        @Override
        public Optional<Entries> older(Id conversation, long before, int limit) {
            return Optional.empty();
        }

        @Override
        public Keeping keeping() {
            return Keeping.KEPT;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
