package chat.parley.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.console.UsageProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"bob", "@bob", "＠bob"})
    void aPersonIsNamedWithTheSignOrWithout(String given) {
        assertThat(BareNames.person(given)).isEqualTo("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops", "#ops", "＃ops"})
    void aGroupIsNamedWithTheSignOrWithout(String given) {
        assertThat(BareNames.group(given)).isEqualTo("ops");
    }

    @Test
    void theSignOfTheOtherKindIsPartOfTheName() {
        assertThat(BareNames.person("#ops")).isEqualTo("#ops");
        assertThat(BareNames.isPerson("#ops")).isFalse();
        assertThat(BareNames.isGroup("#ops")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "@ "})
    void nothingBehindTheSignIsNoName(String given) {
        assertThatThrownBy(() -> BareNames.person(given))
                .isInstanceOf(UsageProblem.class)
                .hasMessage("'" + given + "' is no name");
    }
}
