package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F41")
class ChineseHelpTest extends CommandTest {
    /// Two English words after each other that are no example, no label and no option.
    private static final Pattern ENGLISH =
            Pattern.compile("(?m)^ {1,60}[^$<].*[a-z]{3,} [a-z]{2,} [a-z]{2,}");

    static Stream<List<String>> commands() {
        return Stream.of(
                        "register login logout password token token:create token:list token:revoke token:show whoami devices"
                                + " devices:revoke profile profile:show profile:set send listen"
                                + " history conversations conversations:pin unread read readers who"
                                + " search friends friend friend:find group group:create"
                                + " group:state group:policy group:mute group:transfer apply"
                                + " apply:friend applications applications:list raw completion")
                .flatMap(all -> Stream.of(all.split(" ")))
                .map(each -> List.of(each.split(":")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everythingButTheExamplesIsChinese(List<String> command) {
        String[] args =
                Stream.concat(command.stream(), Stream.of("--help", "--language", "zh"))
                        .toArray(String[]::new);
        assertThat(parley(args)).isZero();
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
