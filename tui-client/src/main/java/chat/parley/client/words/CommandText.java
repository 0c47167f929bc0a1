package chat.parley.client.words;

import chat.parley.kit.text.Phrase;
import chat.parley.protocol.Language;

/// What subcommands print for people. JSON has no words of its own.
public enum CommandText implements Phrase {
    BOT("[bot]", "[机器人]"),
    BECAME_FRIENDS("%s and %s are friends now", "%s 和 %s 成为了好友"),
    ENDED_FRIENDSHIP("%s ended the friendship", "%s 解除了好友关系"),
    UNREAD("%s unread", "%s 条未读"),
    READ_ONLY("read only", "只读"),
    SIGNED_IN("signed in as %s", "已登录：%s"),
    SIGNED_OUT("signed out", "已登出"),
    PASSWORD_CHANGED("changed; every other device is signed out", "已修改，其他设备均已登出"),
    THIS_DEVICE("(this one)", "（本机）"),
    ONLINE("online", "在线"),
    LAST_SEEN("last seen %s", "最近在线 %s"),
    FRIENDS_SINCE("since %s", "自 %s 起"),
    NO_LONGER_FRIENDS("no longer friends", "已解除好友"),
    PROFILE_NOW("now %s", "现在是 %s"),
    READ_UP_TO("read up to %s", "已读到 %s"),
    APPLIED("%s to %s", "%s 申请加 %s"),
    PENDING("pending", "待处理"),
    ACCEPTED("accepted", "已同意"),
    REFUSED("refused", "已拒绝"),
    CANCELLED("cancelled", "已撤回"),
    EXPIRED("expired", "已过期"),
    VOID("void", "已失效"),
    ID("id", "编号"),
    SIGNATURE("signature", "签名"),
    REGISTERED("registered", "注册时间"),
    ROLE("role", "角色"),
    RIGHT("right", "权限"),
    RIGHT_FROM("%s  from %s", "%s  来自 %s"),
    BROKEN("the connection is broken, and will be made again: %s", "连接中断，将自动重连：%s");

    private final String english;
    private final String chinese;

    CommandText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
