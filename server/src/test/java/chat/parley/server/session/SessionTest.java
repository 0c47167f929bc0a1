package chat.parley.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.bus.Publication;
import chat.parley.server.config.Configuration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Id ALICE = new Id(1);
    private static final Id DEVICE = new Id(2);

    private final Sessions sessions =
            new Sessions(
                    new Configuration<>(SessionConfig.class).read(),
                    () -> new Id(9),
                    Runnable::run);
    private final Session session =
            sessions.open(Door.WEBSOCKET, "127.0.0.1", new JsonCodec(Map.of()), () -> {});

    @Test
    void whoAsksToBeSignedOutIsAnsweredFirst() {
        sessions.join(session, new TokenIdentity(new Id(1), DEVICE, Instant.MAX));
        session.asked();
        session.asked();
        sessions.endDevice(DEVICE, Reason.REVOKED);

        assertThat(session.isEnding()).isTrue();
        session.answered();
        assertThat(session.outbox().isClosing()).isFalse();
        session.answered();
        assertThat(session.outbox().isClosing()).isTrue();
    }

    @Test
    void whoIsPushedMoreThanTheOutboxHoldsBeforeTheWelcomeIsSentToResync() {
        sessions.join(session, new TokenIdentity(ALICE, DEVICE, Instant.MAX));
        Publication news =
                new Publication(List.of(ALICE), new Event.ConversationChanged(new Id(3), 1));
        int most = session.outbox().limitBytes();
        for (int pushes = 0; pushes < most && !session.outbox().isClosing(); pushes++) {
            sessions.deliver(news);
        }

        assertThat(session.outbox().closing())
                .extracting(Outbox.Closing::reason)
                .isEqualTo(Reason.OUTBOX_FULL);
    }

    @Test
    void aDeviceThatAskedNothingEndsAtOnce() {
        sessions.join(session, new TokenIdentity(new Id(1), DEVICE, Instant.MAX));
        sessions.endDevice(DEVICE, Reason.REVOKED);

        assertThat(session.outbox().isClosing()).isTrue();
    }
}
