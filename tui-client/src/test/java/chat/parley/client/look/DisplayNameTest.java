package chat.parley.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.state.ClientSimulation;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.Profile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {
    private static final Widths WIDTHS = new Widths(Ambiguous.NARROW);
    private static final Profile IMPOSTOR =
            new Profile(new Id(9), Kind.PERSON, "mallory", "bob", null);

    @Test
    void whoTakesTheNameOfAnotherIsToldApartByTheAccount() {
        assertThat(DisplayName.of(ClientSimulation.BOB).text()).isEqualTo("@bob");
        assertThat(DisplayName.of(IMPOSTOR).text()).isEqualTo("bob @mallory");
    }

    @Test
    void botsAndGroupsHaveSignsOfTheirOwn() {
        Profile bot = new Profile(new Id(4), Kind.BOT, "parley", null, null);
        Profile named = new Profile(new Id(4), Kind.BOT, "parley", "小助手", null);

        assertThat(DisplayName.of(bot).text()).isEqualTo("🤖 parley");
        assertThat(DisplayName.of(named).text()).isEqualTo("🤖 小助手 @parley");
        assertThat(DisplayName.of(Ops.chat()).text()).isEqualTo("#ops");
    }

    @ParameterizedTest
    @CsvSource({
        "19, 'Zhang San @zhangsan'",
        "18, 'Zhang S… @zhangsan'",
        "13, 'Zh… @zhangsan'",
        "12, @zhangsan",
        "9, @zhangsan",
        "8, @zhangs…"
    })
    void theNicknameGivesWayToTheAccount(int columns, String shown) {
        Profile person = new Profile(new Id(10), Kind.PERSON, "zhangsan", "Zhang San", null);

        assertThat(DisplayName.of(person).within(columns, WIDTHS).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "19, 'Zhang San @zhangsan'",
        "18, 'Zhang San @zhangs…'",
        "13, 'Zhang San @z…'",
        "12, 'Zhang San'",
        "8, 'Zhang S…'"
    })
    void toWhatOneCallsThemOneselfTheAccountGivesWay(int columns, String shown) {
        DisplayName called = new DisplayName("Zhang San", "@zhangsan", true);

        assertThat(called.within(columns, WIDTHS).text()).isEqualTo(shown);
    }
}
