package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.fake.ChineseHelp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F41")
class AdminChineseHelpTest extends AdminCommandTest {
    static Stream<List<String>> commands() {
        return ChineseHelp.askedFor(
                "bootstrap login logout whoami user user:list user:show user:create user:password user:mute user:unban user:role user:role:add session session:list session:end sanction sanction:list role role:list role:create role:set right right:create right:set group group:list group:status group:policy group:members group:transfer audit stats reload");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everythingButTheExamplesIsChinese(List<String> asking) {
        assertThat(parleyctl(asking.toArray(String[]::new))).isZero();
        ChineseHelp.check(console.printed());
    }
}
