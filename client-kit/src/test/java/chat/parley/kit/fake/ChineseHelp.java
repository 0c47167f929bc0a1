package chat.parley.kit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a program says of itself in Chinese.
public final class ChineseHelp {
    /// Three English words after each other that are no example, no label and no option.
    private static final Pattern ENGLISH =
            Pattern.compile("(?m)^ {1,60}[^$<].*[a-z]{3,} [a-z]{2,} [a-z]{2,}");

    private ChineseHelp() {}

    /// The arguments that ask for it.
    ///
    /// @param commands of the program, each with its words between colons, such as `user:list`
    public static Stream<List<String>> askedFor(String commands) {
        return Stream.of(commands.split(" ")).map(ChineseHelp::arguments);
    }

    private static List<String> arguments(String command) {
        return Stream.concat(Stream.of(command.split(":")), Stream.of("--help", "--language", "zh"))
                .toList();
    }

    /// Everything but the examples is Chinese.
    public static void check(String printed) {
        String explained = printed.split("示例：", 2)[0];
        assertThat(printed).contains("用法：", "退出码：", "未找到");
        assertThat(
                        ENGLISH.matcher(explained.replaceAll("`[^`]*`", ""))
                                .results()
                                .map(MatchResult::group))
                .as(explained)
                .isEmpty();
    }
}
