package chat.parley.kit.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import org.junit.jupiter.api.Test;

class DisconnectTest {
    private static final int REVOKED = Reason.REVOKED.closeCode();

    @Test
    void theReasonsOwnTextIsNoDetail() {
        for (Language language : Language.values()) {
            String why = "REVOKED: " + Reason.REVOKED.text(language);
            assertThat(Disconnect.closed(REVOKED, why).detail()).isNull();
        }
    }

    @Test
    void whatTheServerAddsIs() {
        String why = "REVOKED: " + Reason.REVOKED.text(Language.ENGLISH) + " by the host";
        assertThat(Disconnect.closed(REVOKED, why).detail()).isEqualTo("by the host");
        assertThat(Disconnect.closed(REVOKED, "until Friday").detail()).isEqualTo("until Friday");
    }
}
