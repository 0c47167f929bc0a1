package chat.parley.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.kit.link.TokenRenewal.Asking;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.KeyRequest.Admission;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F74")
class GatewayVisitTest {
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Profile ALICE =
            new Profile(new Id(1), Profile.Kind.PERSON, "alice", null, null);

    private final Server server = new Server();
    private final GatewayVisit visit =
            new GatewayVisit(
                    (asked, stale) -> {
                        server.stale.add(stale);
                        return asked.ask(new AssertKey("Alice", "SHA256:key", "desk"));
                    });

    /// Lets everybody in, unless it is told to refuse.
    private static final class Server implements Asking {
        final List<AssertKey> asked = new ArrayList<>();
        final List<String> stale = new ArrayList<>();
        @Nullable Reason refusing;

        @Override
        public <A extends Record> A ask(Request<A> request) {
            return answerType(request).cast(answer(request));
        }

        @SuppressWarnings("unchecked")
        private static <A extends Record> Class<A> answerType(Request<A> request) {
            return (Class<A>) OperationType.of(request.getClass()).answer();
        }

        private Record answer(Request<?> request) {
            asked.add((AssertKey) request);
            if (refusing != null) {
                throw new Refused(refusing);
            }
            Instant expires = Instant.now().plus(LIFETIME);
            return new Admission(ALICE, new Id(2), "token " + asked.size(), expires);
        }
    }

    private Reason refusal(Reason refusing) {
        return refusal(GatewayVisit.NONE, refusing);
    }

    private Reason refusal(Tokens stale, Reason refusing) {
        server.refusing = refusing;
        return catchThrowableOfType(Refused.class, () -> visit.renew(stale, server, LIFETIME))
                .reason();
    }

    @Test
    void theServerLetsInAnewForEachToken() {
        Tokens tokens = visit.renew(GatewayVisit.NONE, server, LIFETIME);
        assertThat(tokens.access()).isEqualTo("token 1");
        assertThat(tokens.refresh()).isNull();
        assertThat(tokens.device()).isEqualTo(new Id(2));
        assertThat(visit.last().orElseThrow().account()).isEqualTo(ALICE);
        assertThat(visit.renew(tokens, server, LIFETIME).access()).isEqualTo("token 2");
        assertThat(server.stale).containsExactly("", "token 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "UNKNOWN_OPERATION", "INVALID_FIELDS", "WRONG_CREDENTIALS"})
    void whoeverIsNotLetInIsToldThatTheKeyIsWrong(Reason reason) {
        assertThat(refusal(reason)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    /// As where the server trusts this gateway no more, or the key was removed.
    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "WRONG_CREDENTIALS"})
    void whoeverWasInAndIsNoMoreIsToldThatTheyAreSignedOut(Reason reason) {
        Tokens tokens = visit.renew(GatewayVisit.NONE, server, LIFETIME);
        assertThat(refusal(tokens, reason)).isEqualTo(Reason.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"BANNED", "RATE_LIMITED", "GOING_DOWN"})
    void whatElseTheServerSaysIsPassedOn(Reason reason) {
        assertThat(refusal(reason)).isEqualTo(reason);
        assertThat(visit.refusal().orElseThrow().reason()).isEqualTo(reason);
    }
}
