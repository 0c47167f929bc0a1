package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;

/// The lines that the server writes, in words. Names in them are anybody's text: whoever prints a
/// line makes it visible.
public final class NoticeText {
    private final Map<String, String> parameters;
    private final Language language;
    private final Function<Instant, String> moments;

    private NoticeText(
            Map<String, String> parameters, Language language, Function<Instant, String> moments) {
        this.parameters = parameters;
        this.language = language;
        this.moments = moments;
    }

    /// A line.
    ///
    /// @param moments writes an instant as the reader's other times are written
    public static String of(
            Body.Notice notice, Language language, Function<Instant, String> moments) {
        return new NoticeText(notice.parameters(), language, moments).words(notice.code());
    }

    private String words(NoticeCode code) {
        String actor = name("actor");
        String subject = name("subject");
        return switch (code) {
            case BECAME_FRIENDS ->
                    say("%s and %s are friends now", "%s 和 %s 成为了好友", actor, subject);
            case ENDED_FRIENDSHIP -> say("%s ended the friendship", "%s 解除了好友关系", actor);
            case GROUP_CREATED ->
                    say("%s created the group %s", "%s 创建了群“%s”", actor, parameter("name"));
            case JOINED -> joined(actor, subject);
            case LEFT -> say("%s left", "%s 退出了本群", subject);
            case KICKED -> say("%s removed %s", "%s 将 %s 移出了本群", actor, subject) + why();
            case PROMOTED -> say("%s made %s an admin", "%s 将 %s 设为管理员", actor, subject);
            case DEMOTED -> say("%s made %s a member again", "%s 取消了 %s 的管理员", actor, subject);
            case HANDED_OVER ->
                    say("%s handed the group over to %s", "%s 将本群转让给 %s", actor, subject);
            case RENAMED ->
                    say(
                            "%s renamed the group from %s to %s",
                            "%s 将群名从“%s”改为“%s”", actor, parameter("before"), parameter("name"));
            case INTRODUCED -> say("%s changed the introduction", "%s 修改了群介绍", actor);
            case ANNOUNCED ->
                    parameters.containsKey("text")
                            ? say("%s announced: %s", "%s 发布了群公告：%s", actor, parameter("text"))
                            : say("%s took the announcement back", "%s 撤下了群公告", actor);
            case POLICY_SET ->
                    say(
                            "%s changed who can join: %s",
                            "%s 将加入方式设为 %s",
                            actor,
                            value(JoinPolicy.class, "policy", ConstantText::of));
            case HISTORY_SET ->
                    say(
                            "%s changed what new members may read: %s",
                            "%s 将新成员可读的历史设为 %s",
                            actor,
                            value(HistoryRule.class, "history", ConstantText::of));
            case MEMBER_MUTED -> say("%s muted %s", "%s 禁言了 %s", actor, subject) + until() + why();
            case FRIEND_DELETED -> say("This account was deleted", "对方已注销账号");
            case MEMBER_UNMUTED -> say("%s unmuted %s", "%s 解除了 %s 的禁言", actor, subject);
            case STATE_SET -> state(actor) + until() + why();
        };
    }

    private String state(String actor) {
        return switch (parameter("state")) {
            case "normal" -> say("%s set the group back to normal", "%s 将本群恢复正常", actor);
            case "muted" -> say("%s muted the group", "%s 开启了全员禁言", actor);
            case "disabled" -> say("%s disabled the group", "%s 停用了本群", actor);
            case "dissolved" -> say("%s dissolved the group", "%s 解散了本群", actor);
            default -> say("%s set the group to %s", "%s 将本群设为 %s", actor, parameter("state"));
        };
    }

    private String joined(String actor, String subject) {
        if (parameters.containsKey("way")) {
            return say("%s brought %s in", "%s 将 %s 拉入了本群", actor, subject);
        }
        return parameters.containsKey("actor")
                ? say("%s let %s in", "%s 让 %s 加入了本群", actor, subject)
                : say("%s joined", "%s 加入了本群", subject);
    }

    private String say(String english, String chinese, Object... values) {
        return Phrase.choose(language, english, chinese).formatted(values);
    }

    private String parameter(String role) {
        return parameters.getOrDefault(role, "?");
    }

    /// What somebody was called when it was done; whose account was gone then has no name.
    private String name(String role) {
        String name = parameter(role);
        return Profile.isNameOfDeleted(name) ? PersonText.deleted(language) : name;
    }

    private String why() {
        return parameters.containsKey("reason") ? say(": %s", "：%s", parameter("reason")) : "";
    }

    private String until() {
        return parameters.containsKey("until")
                ? say(" until %s", "，到 %s", moment(parameter("until")))
                : "";
    }

    /// A setting as it is called in the reader's language; as it stands where it is not known.
    private <E extends Enum<E>> String value(
            Class<E> type, String role, Function<E, ConstantText> text) {
        String value = parameter(role);
        try {
            return text.apply(Spelling.read(type, value)).text(language);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private String moment(String text) {
        try {
            return moments.apply(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
