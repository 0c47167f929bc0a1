package chat.parley.server.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutedBotTest {
    @Test
    void whoArrivesWhileTheBotIsMutedIsNotTurnedAway(@TempDir Path directory) {
        try (PeopleWorld world = new PeopleWorld(directory, Registration.OPEN, true)) {
            world.ask(
                    PeopleWorld.operator(),
                    new Impose("parley", SanctionKind.MUTE, null, "too chatty", false));
            var alice = world.person("alice");
            assertThat(world.ask(alice, new ShowConversationWith("parley")).head()).isOne();
        }
    }
}
