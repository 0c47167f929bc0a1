package chat.parley.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.kit.link.TokenRenewal.Asking;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AssertionStatement;
import chat.parley.protocol.operation.AuthRequest.AssertKey;
import chat.parley.protocol.operation.AuthRequest.AssertedKey;
import chat.parley.protocol.operation.AuthRequest.Challenge;
import chat.parley.protocol.operation.AuthRequest.IssueChallenge;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F74")
class KeyAssertionTest {
    private static final Tokens STALE = new Tokens("", Instant.EPOCH, null, null);
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Profile ALICE =
            new Profile(new Id(1), Profile.Kind.PERSON, "alice", null, null);

    @TempDir private Path directory;
    private GatewayKey gateway;
    private KeyAssertion assertion;
    private final Server server = new Server();

    @BeforeEach
    void make() {
        gateway = GatewayKey.in(directory.resolve("gateway"));
        assertion = new KeyAssertion(gateway, "Alice", "SHA256:key", "desk", "10.0.0.5");
    }

    /// Takes every assertion, unless it is told to refuse.
    private static final class Server implements Asking {
        final List<AssertKey> asked = new ArrayList<>();
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
            if (request instanceof IssueChallenge) {
                return new Challenge("nonce " + asked.size(), 30_000);
            }
            asked.add((AssertKey) request);
            if (refusing != null) {
                throw new Refused(refusing);
            }
            Instant expires = Instant.now().plus(LIFETIME);
            return new AssertedKey(ALICE, new Id(2), "token", expires);
        }
    }

    private Reason refusal(Reason refusing) {
        server.refusing = refusing;
        return catchThrowableOfType(Refused.class, () -> assertion.renew(STALE, server, LIFETIME))
                .reason();
    }

    @Test
    void itSignsWhatTheServerVerifies() throws IOException {
        Tokens tokens = assertion.renew(STALE, server, LIFETIME);

        assertThat(tokens.access()).isEqualTo("token");
        assertThat(tokens.refresh()).isNull();
        assertThat(tokens.device()).isEqualTo(new Id(2));
        assertThat(assertion.last().orElseThrow().account()).isEqualTo(ALICE);
        Path trusted = Files.writeString(directory.resolve("trusted"), gateway.publicLine());
        AssertKey sent = server.asked.getFirst();
        assertThat(
                        TrustedGateways.in(trusted, true)
                                .signed(
                                        gateway.fingerprint(),
                                        AssertionStatement.of(sent),
                                        sent.signature()))
                .isTrue();
        assertThat(sent.nonce()).isEqualTo("nonce 0");
        assertThat(sent.holder()).isEqualTo("desk");
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
        assertion.renew(STALE, server, LIFETIME);
        assertThat(refusal(reason)).isEqualTo(Reason.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"BANNED", "RATE_LIMITED", "GOING_DOWN"})
    void whatElseTheServerSaysIsPassedOn(Reason reason) {
        assertThat(refusal(reason)).isEqualTo(reason);
        assertThat(assertion.refusal().orElseThrow().reason()).isEqualTo(reason);
    }
}
