package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;

/// The constants of the protocol in people's words, the same on screens and in what commands print.
/// What commands take is spelled as [chat.parley.protocol.Spelling] has it.
public enum ConstantText implements Phrase {
    NORMAL("normal", "正常"),
    GROUP_MUTED("muted", "全员禁言"),
    DISABLED("disabled", "已停用"),
    DISSOLVED("dissolved", "已解散"),
    OPEN("open to everybody", "任何人可加入"),
    APPROVE("by approval", "需要批准"),
    CLOSED("by invitation only", "仅限邀请"),
    SINCE_JOINING("since joining", "加入之后的消息"),
    EVERYTHING("everything", "全部消息"),
    OWNER("owner", "群主"),
    ADMIN("admin", "管理员"),
    MEMBER("member", "成员"),
    MUTE("mute", "禁言"),
    BAN("ban", "封禁"),
    LOCAL("local", "本地");

    private final String english;
    private final String chinese;

    ConstantText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }

    public static ConstantText of(GroupState state) {
        return switch (state) {
            case NORMAL -> NORMAL;
            case MUTED -> GROUP_MUTED;
            case DISABLED -> DISABLED;
            case DISSOLVED -> DISSOLVED;
        };
    }

    public static ConstantText of(JoinPolicy policy) {
        return switch (policy) {
            case OPEN -> OPEN;
            case APPROVE -> APPROVE;
            case CLOSED -> CLOSED;
        };
    }

    public static ConstantText of(HistoryRule rule) {
        return switch (rule) {
            case SINCE_JOINING -> SINCE_JOINING;
            case ALL -> EVERYTHING;
        };
    }

    public static ConstantText of(Rank rank) {
        return switch (rank) {
            case OWNER -> OWNER;
            case ADMIN -> ADMIN;
            case MEMBER -> MEMBER;
        };
    }

    public static ConstantText of(SanctionKind kind) {
        return switch (kind) {
            case MUTE -> MUTE;
            case BAN -> BAN;
        };
    }

    public static ConstantText of(AccountSource source) {
        return switch (source) {
            case LOCAL -> LOCAL;
        };
    }
}
