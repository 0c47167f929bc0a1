package chat.parley.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.Right;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void whoAdministersHoldsEveryAdministrativeRight() {
        Account account = Life.signedIn(0).holding(Right.ADMIN).state().account();

        assertThat(account.holds(Right.GROUP_MANAGE)).isTrue();
        assertThat(account.holds(Right.SPEAK)).isFalse();
    }

    @Test
    void aRightIsHeldAsLongAsTheServerSaysSo() {
        Life life = Life.signedIn(0).holding(Right.GROUP_MANAGE);
        assertThat(life.state().account().holds(Right.GROUP_MANAGE)).isTrue();
        assertThat(life.state().account().holds(Right.ADMIN)).isFalse();

        life.holding();

        assertThat(life.state().account().holds(Right.GROUP_MANAGE)).isFalse();
    }
}
