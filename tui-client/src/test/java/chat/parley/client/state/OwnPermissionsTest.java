package chat.parley.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.model.account.Right;
import org.junit.jupiter.api.Test;

class OwnPermissionsTest {

    @Test
    void whoAdministersHoldsEveryAdministrativeRight() {
        OwnAccount account = ClientSimulation.signedIn(0).holding(Right.ADMIN).state().account();

        assertThat(account.holds(Right.GROUP_MANAGE)).isTrue();
        assertThat(account.holds(Right.SPEAK)).isFalse();
    }

    @Test
    void aRightIsHeldAsLongAsTheServerSaysSo() {
        ClientSimulation life = ClientSimulation.signedIn(0).holding(Right.GROUP_MANAGE);
        assertThat(life.state().account().holds(Right.GROUP_MANAGE)).isTrue();
        assertThat(life.state().account().holds(Right.ADMIN)).isFalse();

        life.holding();

        assertThat(life.state().account().holds(Right.GROUP_MANAGE)).isFalse();
    }
}
