package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How something was before a change, or is after it. Servers and their audit say it in English
/// words of a small vocabulary, such as `@bob muted until 2030-01-01T00:00:00Z: shouting`; people
/// read it in their language and their time zone. Names, keys and counts stay as they are.
public enum StateText implements Phrase {
    NONE("none", "无"),
    NORMAL("normal", "正常"),
    MUTED("muted", "禁言"),
    BANNED("banned", "封禁"),
    DISABLED("disabled", "停用"),
    DISSOLVED("dissolved", "解散"),
    CANNOT_SIGN_IN("disabled (cannot sign in)", "停用（不能登录）"),
    ACCOUNT("account", "账号"),
    REMOVED("removed", "已移出"),
    DELETED("deleted", "已注销"),
    OPEN("open", "任何人可加入"),
    APPROVE("approve", "需要批准"),
    CLOSED("closed", "仅限邀请"),
    MAY_WRITE("may write", "可以发言"),
    GOOD("good", "有效"),
    REVOKED("revoked", "已撤销"),
    OLD_PASSWORD("old password", "原密码"),
    NEW_PASSWORD("new password", "新密码"),
    ONE_TIME_PASSWORD("new one-time password", "新的一次性密码"),
    PASSWORD_BY_CODE("new password by a code sent by e-mail", "新密码（凭邮件代码设置）");

    private static final Pattern SAID =
            Pattern.compile(
                    "(?<who>@\\S+ )?(?<state>[a-z ()-]+?)"
                            + "(?<end> until (?:lifted|(?<until>[-\\dT:.]+Z)))?"
                            + "(?:: (?<why>.*))?",
                    Pattern.DOTALL);

    private final String english;
    private final String chinese;

    StateText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }

    /// In one person's words; as it stands where it is none of these.
    public static String of(String said, Words words, Moments moments) {
        Matcher found = SAID.matcher(said);
        return found.matches()
                ? state(found.group("state"))
                        .map(state -> text(found, words.of(state), words.language(), moments))
                        .orElse(said)
                : said;
    }

    private static Optional<StateText> state(String english) {
        return Stream.of(values()).filter(state -> state.english.equals(english)).findFirst();
    }

    private static String text(Matcher found, String state, Language language, Moments moments) {
        String why = found.group("why");
        return orNothing(found.group("who"))
                + state
                + (found.group("end") == null ? "" : end(found.group("until"), language, moments))
                + (why == null ? "" : Phrase.choose(language, ": ", "：") + why);
    }

    private static String orNothing(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static String end(@Nullable String until, Language language, Moments moments) {
        if (until == null) {
            return Phrase.choose(language, " until lifted", "，直到解除");
        }
        return Phrase.choose(language, " until ", "，到 ") + moments.text(Instant.parse(until));
    }
}
