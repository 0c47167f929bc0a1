package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What commands print for people who read Chinese.
@Tag("F41")
class ChineseWordsTest extends AdminCommandTest {
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}");

    @BeforeEach
    void signedIn() {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
    }

    private int inChinese(String line) {
        return parleyctl((line + " --language zh").split(" "));
    }

    private List<String> lines() {
        return console.printed().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user list",
                "session list",
                "sanction list",
                "role list",
                "right list",
                "group list",
                "group members ops",
                "audit"
            })
    void listsHaveChineseTitles(String line) {
        assertThat(inChinese(line)).isZero();
        assertThat(lines().getFirst()).doesNotContainPattern("[A-Za-z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user show bob", "group show ops", "whoami", "stats", "reload"})
    void factsHaveChineseNames(String line) {
        assertThat(inChinese(line)).isZero();
        assertThat(lines().stream().skip(1))
                .isNotEmpty()
                .map(fact -> fact.substring(0, fact.indexOf(' ')))
                .allMatch(name -> name.matches("\\p{IsHan}+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user mute bob --for 1h --reason loud --dry-run",
                "role set mod --name Moderators --dry-run",
                "group status ops --set muted --dry-run",
                "session end bob --dry-run"
            })
    void changesAreToldInChinese(String line) {
        assertThat(inChinese(line)).isZero();
        assertThat(console.printed()).startsWith("将更改 ").contains("1 个账号，2 个会话");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user mute bob",
                "user list --limit 0",
                "group list --after x",
                "group status ops --set normal --for 1h",
                "session end bob --device laptop",
                "role set mod --yes",
                "role set mod --right a --no-rights",
                "user create a b",
                "user create bob --one-time --password-file x"
            })
    void whatIsWrongWithACallIsSaidInChinese(String line) {
        assertThat(inChinese(line)).isEqualTo(2);
        String words = console.complained().replaceAll("'[^']*'|^parleyctl[^:]*:", "");
        assertThat(words).containsPattern("\\p{IsHan}").doesNotContainPattern(ENGLISH);
    }

    @Test
    void wordsForWhoeverWantsMoreAreChinese() {
        assertThat(inChinese("user list --limit 1")).isZero();
        assertThat(console.complained()).startsWith("还有更多");
    }
}
