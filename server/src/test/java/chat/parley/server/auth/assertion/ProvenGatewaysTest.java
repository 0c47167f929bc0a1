package chat.parley.server.auth.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.GatewayProofs.Nonce;
import chat.parley.ssh.GatewayKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F74")
class ProvenGatewaysTest {
    private static final String HOME = "10.0.0.5";
    private static final String HERE = "wss://chat.example.org/ws";
    private static final String ELSEWHERE = "wss://hostile.example.org/ws";

    @TempDir private Path directory;
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> junk = new ArrayList<>();
    private GatewayKey key;
    private ProvenGateways gateways;

    @BeforeEach
    void trustOne() throws IOException {
        key = GatewayKey.in(directory.resolve("key"));
        gateways = trusting(key.publicLine(HERE));
    }

    private ProvenGateways trusting(String lines) throws IOException {
        Path file = Files.writeString(directory.resolve("gateways"), lines);
        return new ProvenGateways(nanos::get, junk::add, TrustedGateways.in(file, true));
    }

    private Nonce told() {
        return Objects.requireNonNull(gateways.challenge());
    }

    private GatewayProof bare() {
        return new GatewayProof(key.fingerprint(), HERE, HOME, "");
    }

    private static GatewayProof signed(GatewayProof bare, Nonce told, GatewayKey by) {
        return bare.signed(by.sign(bare.statement(told.text())));
    }

    private String words(GatewayProof proof, @Nullable Nonce told) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> gateways.proven(proof, told, HOME));
        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        return String.valueOf(refused.detail(Language.ENGLISH));
    }

    @Test
    void whatAGatewaySignsShowsItsConnection() {
        Nonce told = told();
        assertThat(gateways.proven(signed(bare(), told, key), told, HOME))
                .isEqualTo(new Gateway(key.fingerprint(), "parley-gateway"));
        assertThat(junk).isEmpty();
    }

    /// One gateway, trusted by two servers: one of them hands it the other's challenge.
    @Test
    void whatIsSignedForOneServerIsWorthNothingAtAnother() throws IOException {
        ProvenGateways elsewhere = trusting(key.publicLine(ELSEWHERE));
        Nonce relayed = told();
        GatewayProof forTheOther =
                signed(new GatewayProof(key.fingerprint(), ELSEWHERE, HOME, ""), relayed, key);
        assertThat(elsewhere.proven(forTheOther, relayed, HOME).name()).isEqualTo("parley-gateway");
        assertThat(words(forTheOther, relayed)).contains(ELSEWHERE).contains(HERE);
        GatewayProof renamed =
                new GatewayProof(key.fingerprint(), HERE, HOME, forTheOther.signature());
        assertThat(words(renamed, relayed)).contains("has not signed this");
    }

    @Test
    void aServerMayHaveTwoAddresses() throws IOException {
        String second = "wss://chat.example.com/ws";
        gateways = trusting(key.publicLine(HERE) + "\n" + key.publicLine(second));
        for (String one : List.of(HERE, second)) {
            Nonce told = told();
            GatewayProof bare = new GatewayProof(key.fingerprint(), one, HOME, "");
            assertThat(gateways.proven(signed(bare, told, key), told, HOME).fingerprint())
                    .isEqualTo(key.fingerprint());
        }
    }

    /// What somebody in the middle might change.
    enum Part {
        SERVER(it -> new GatewayProof(it.gateway(), ELSEWHERE, it.address(), it.signature())),
        ADDRESS(it -> new GatewayProof(it.gateway(), it.server(), "10.0.0.6", it.signature())),
        SIGNATURE(it -> it.signed("AAAA"));

        private final UnaryOperator<GatewayProof> change;

        Part(UnaryOperator<GatewayProof> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasChangedAfterwardsIsNotSigned(Part part) {
        Nonce told = told();
        GatewayProof changed = part.change.apply(signed(bare(), told, key));
        assertThat(words(changed, told)).contains("has not signed this");
        assertThat(junk).containsExactly(HOME);
    }

    @Test
    void whatAnotherKeySignedIsRefused() {
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        Nonce told = told();
        assertThat(words(signed(bare(), told, other), told)).contains("has not signed this");
    }

    @Test
    void aGatewayThatIsNotTrustedIsNamed() {
        GatewayKey other = GatewayKey.in(directory.resolve("other"));
        Nonce told = told();
        GatewayProof theirs = new GatewayProof(other.fingerprint(), HERE, HOME, "");
        assertThat(words(signed(theirs, told, other), told))
                .contains(other.fingerprint())
                .contains("ssh.gateways");
    }

    @Test
    void aProofIsForTheChallengeOfItsConnection() {
        GatewayProof proof = signed(bare(), told(), key);
        assertThat(words(proof, told())).contains("has not signed this");
        assertThat(words(proof, null)).contains("no challenge");
    }

    @Test
    void aChallengeIsGoodForSeconds() {
        Nonce told = told();
        GatewayProof proof = signed(bare(), told, key);
        nanos.addAndGet(ProvenGateways.GOOD_FOR.toNanos());
        assertThat(words(proof, told)).contains("no challenge");
    }

    @Test
    void whoeverComesFromElsewhereIsTold() {
        Nonce told = told();
        GatewayProof bare = new GatewayProof(key.fingerprint(), HERE, "192.0.2.1", "");
        assertThat(words(signed(bare, told, key), told))
                .contains(HOME)
                .contains("192.0.2.1")
                .contains("web.trusted-proxies");
    }

    @Test
    void oneAddressHasManySpellings() {
        Nonce told = told();
        GatewayProof bare = new GatewayProof(key.fingerprint(), HERE, "2001:db8:0:0:0:0:0:1", "");
        assertThat(gateways.proven(signed(bare, told, key), told, "2001:db8::1").fingerprint())
                .isEqualTo(key.fingerprint());
    }

    @Test
    void aServerThatTrustsNoGatewayHasNoChallenges() {
        Nonce told = told();
        GatewayProof proof = signed(bare(), told, key);
        gateways.trust(TrustedGateways.in(null, true));
        assertThat(gateways.challenge()).isNull();
        assertThat(words(proof, told)).contains("trusts no SSH gateway");
    }
}
