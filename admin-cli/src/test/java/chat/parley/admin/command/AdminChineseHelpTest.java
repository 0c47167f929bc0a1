package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F41")
class AdminChineseHelpTest extends AdminCommandTest {
    /// Two English words after each other that are no example, no label and no option.
    private static final Pattern ENGLISH =
            Pattern.compile("(?m)^ {1,60}[^$<].*[a-z]{3,} [a-z]{2,} [a-z]{2,}");

    static Stream<List<String>> commands() {
        return Stream.of(
                        "bootstrap login logout whoami user user:list user:show user:create user:password user:mute user:unban user:role user:role:add session session:list session:end sanction sanction:list role role:list role:create role:set right right:create right:set group group:list group:status group:policy group:members group:transfer audit stats reload")
                .flatMap(all -> Stream.of(all.split(" ")))
                .map(each -> List.of(each.split(":")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everythingButTheExamplesIsChinese(List<String> command) {
        String[] args =
                Stream.concat(command.stream(), Stream.of("--help", "--language", "zh"))
                        .toArray(String[]::new);
        assertThat(parleyctl(args)).isZero();
        String explained = console.printed().split("示例：", 2)[0];
        assertThat(console.printed()).contains("用法：", "退出码：", "未找到");
        assertThat(
                        ENGLISH.matcher(explained.replaceAll("`[^`]*`", ""))
                                .results()
                                .map(found -> found.group()))
                .as(explained)
                .isEmpty();
    }
}
