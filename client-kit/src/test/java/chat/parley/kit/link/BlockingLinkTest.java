package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Asking a few things, when the server would rather not answer.
class BlockingLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeServer server = FakeServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private BlockingLink blockingLink() {
        LinkSettings settings =
                new LinkSettings(
                        server.address(), "test", Language.ENGLISH, LinkSettings.Timing.STANDARD);
        return BlockingLink.begin(new SocketLink(settings, MemoryTokens.signedIn()), PATIENCE);
    }

    private void dismissesInsteadOfAnswering(Reason reason) {
        server.answering(
                _ -> {
                    server.dismiss(reason.closeCode(), "");
                    throw new Refused(Reason.INTERNAL);
                });
    }

    @Test
    void whoIsSignedOutInsteadOfAnsweredIsToldSo() {
        dismissesInsteadOfAnswering(Reason.REVOKED);
        try (BlockingLink link = blockingLink()) {
            assertThatThrownBy(() -> link.ask(new CountUnread()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.REVOKED));
        }
    }

    @Test
    void anAnswerThatIsLostInAnyOtherWayIsUnknown() {
        dismissesInsteadOfAnswering(Reason.GOING_DOWN);
        try (BlockingLink link = blockingLink()) {
            assertThatThrownBy(() -> link.ask(new CountUnread())).isInstanceOf(LinkLost.class);
        }
    }
}
