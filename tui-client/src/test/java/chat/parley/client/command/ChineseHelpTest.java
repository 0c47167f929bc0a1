package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.fake.ChineseHelp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F41")
class ChineseHelpTest extends CommandTest {
    static Stream<List<String>> commands() {
        return ChineseHelp.askedFor(
                "register login logout password token token:create token:list token:revoke token:show whoami devices"
                        + " devices:revoke profile profile:show profile:set send listen"
                        + " history show edit recall react reactions pin pins saved saved:list saved:add saved:remove conversations conversations:pin unread read readers who"
                        + " search friends friend friend:find group group:create"
                        + " group:state group:policy group:mute group:transfer apply"
                        + " apply:friend applications applications:list raw completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everythingButTheExamplesIsChinese(List<String> asking) {
        assertThat(parley(asking.toArray(String[]::new))).isZero();
        ChineseHelp.check(console.printed());
    }
}
