package chat.parley.client.words;

import chat.parley.kit.text.Phrase;
import chat.parley.protocol.Language;

/// What subcommands print for people. JSON has no words of its own.
public enum CommandText implements Phrase {
    UNREAD("%s unread", "%s 条未读"),
    READ_ONLY("read only: %s", "只读：%s"),
    PASSWORD_CHANGED("changed; every other device is signed out", "已修改，其他设备均已登出"),
    THIS_DEVICE("(this one)", "（本机）"),
    ONLINE("online", "在线"),
    LAST_SEEN("last seen %s", "最近在线 %s"),
    SINCE("since %s", "自 %s 起"),
    NO_LONGER_FRIENDS("no longer friends", "已解除好友"),
    PROFILE_NOW("now %s", "现在是 %s"),
    READ_UP_TO("read up to %s", "已读到 %s"),
    APPLIED("%s to %s", "%s 申请加 %s"),
    APPLIED_TO_JOIN("%s to %s", "%s 申请加入 %s"),
    INVITED("%s to %s into %s", "%s 邀请 %s 加入 %s"),
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
    MENTIONED("[@you]", "[@你]"),
    PINNED("pinned", "置顶"),
    QUIET("quiet", "免打扰"),
    HIDDEN("hidden", "已隐藏"),
    MUTED("muted", "禁言"),
    BANNED("banned", "封禁"),
    MEMBERS("members: %s, %s", "%s 名成员，%s"),
    ASKED("asked, and members once they accept: %s", "已邀请，接受后即成为成员：%s"),
    OF_MEMBERS("%s of %s", "%s / %s 人"),
    INTRODUCTION("about", "介绍"),
    OWNER("owner", "群主"),
    MEMBERS_LABEL("members", "成员"),
    STATE("state", "状态"),
    STATE_UNTIL("%s until %s", "%s，到 %s"),
    JOINING("joining", "加入方式"),
    HISTORY("history", "历史"),
    CREATED("created", "创建时间"),
    YOU("you", "你"),
    NO_MEMBER("no member", "未加入"),
    STANDING_MUTED("%s, muted", "%s，已禁言"),
    STANDING_MUTED_UNTIL("%s, muted until %s", "%s，禁言到 %s"),
    LEFT_GROUP("no longer a member of %s", "已退出 %s"),
    READ_BY("read by %s", "已读 %s 人"),
    NOT_READ_BY("not read by %s", "未读 %s 人"),
    NOTHING_TO_SEND("standard input is empty: there is nothing to send", "标准输入为空，没有可发送的内容"),
    ONE_BODY("TEXT, --loc and --each-line exclude each other", "TEXT、--loc 和 --each-line 只能用其中一个"),
    MAY_BE_STORED("%s; the message may have been stored, as client id %s", "%s；消息可能已保存，客户端编号为 %s"),
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
