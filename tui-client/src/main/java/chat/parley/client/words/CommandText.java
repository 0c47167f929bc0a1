package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What subcommands print for people. JSON has no words of its own.
public enum CommandText implements Phrase {
    UNREAD("%s unread", "%s 条未读"),
    READ_ONLY("read only: %s", "只读：%s"),
    PASSWORD_CHANGED("changed; every other device is signed out", "已修改，其他设备均已登出"),
    CODE_SENT(
            "if the account has confirmed its e-mail address, a code is there now: parley login"
                    + " %s, with the code as the password",
            "如果该账号已确认邮箱，代码已发到那里：请运行 parley login %s，用代码代替密码"),
    CONFIRMATION_SENT(
            "a code is on its way: parley profile confirm --code CODE",
            "代码已发送：parley profile confirm --code 代码"),
    EMAIL_CONFIRMED("the e-mail address is confirmed", "邮箱已确认"),
    CONFIRM_HOW(
            "confirm the e-mail address, for a forgotten password: parley profile confirm",
            "请确认邮箱，以便忘记密码时使用：parley profile confirm"),
    CONFIRMED("%s (confirmed)", "%s（已确认）"),
    DELETING(
            "@%s will be deleted for good: every device is signed out, and what was written stays"
                    + " without a name.",
            "将永久注销 @%s：所有设备都会登出，已发送的内容会保留，但不再显示名字。"),
    NOBODY_TO_ASK("give --yes, for nobody can be asked", "请给出 --yes：无人可询问"),
    TYPE_NAME("Type the name of the account to go on: ", "请输入账号名称以继续："),
    ACCOUNT_DELETED("@%s is deleted", "@%s 已注销"),
    FILE_THERE("there is a file %s already: --force replaces it", "文件 %s 已存在：--force 可替换它"),
    EXPORTED("%s lines in %s", "%s 行，写入 %s"),
    THIS_DEVICE("(this one)", "（本机）"),
    ONLINE("online", "在线"),
    LAST_SEEN("last seen %s", "最近在线 %s"),
    ENDS("until %s", "有效至 %s"),
    TOKEN_LIFE("--for takes 1s to %sd for a token", "令牌的 --for 为 1s 到 %sd"),
    TOKEN_REVOKED("revoked", "已吊销"),
    LINE("line %s", "第 %s 行"),
    NO_KEY_GIVEN(
            "standard input holds no key: keys add < ~/.ssh/id_ed25519.pub",
            "标准输入中没有公钥：keys add < ~/.ssh/id_ed25519.pub"),
    PRIVATE_KEY(
            "this is a private key: keep it to yourself, and give the one in the .pub file",
            "这是私钥：请自己保管，只提供 .pub 文件中的公钥"),
    LINK_HOW(
            "good for %s minutes, once: on the other machine, ssh to this server under your name,"
                    + " and type it in place of the password",
            "%s 分钟内有效，只能使用一次：在另一台机器上以你的用户名 ssh 到本服务器，用它代替密码输入"),
    KEY_REMOVED("removed", "已移除"),
    SINCE("since %s", "自 %s 起"),
    STARRED("starred", "星标"),
    REMARK_NOW("you call %s: %s", "%s 的备注：%s"),
    REMARK_GONE("%s has no remark any more", "%s 已没有备注"),
    STARRED_NOW("%s is starred", "%s 已设为星标"),
    UNSTARRED_NOW("%s is not starred", "%s 不是星标"),
    BLOCKED_NOW("%s is blocked, and is not told", "已屏蔽 %s，对方不会知道"),
    UNBLOCKED_NOW("%s is not blocked", "%s 未被屏蔽"),
    NO_LONGER_FRIENDS("no longer friends", "已解除好友"),
    PROFILE_NOW("now %s", "现在是 %s"),
    PREFERENCES_NOW("time zone %s, language %s", "时区 %s，语言 %s"),
    NOT_SAID("none", "未设置"),
    UNREAD_FROM_WHERE(
            "say both which conversation, and from which message on: parley unread @bob --from 12",
            "请同时指定会话和起始消息，例如 parley unread @bob --from 12"),
    READ_UP_TO("read up to %s", "已读到 %s"),
    APPLIED("%s to %s", "%s 申请加 %s"),
    APPLIED_TO_JOIN("%s to %s", "%s 申请加入 %s"),
    INVITED("%s to %s into %s", "%s 邀请 %s 加入 %s"),
    PENDING("pending", "待处理"),
    ACCEPTED("accepted", "已同意"),
    ADDED("brought in", "直接加入"),
    REFUSED("refused", "已拒绝"),
    REFUSED_BECAUSE("because: %s", "理由：%s"),
    CANCELLED("cancelled", "已撤回"),
    EXPIRED("expired", "已过期"),
    VOID("void", "已失效"),
    GROUP_ASKS("the group asks: %s", "入群问题：%s"),
    YOUR_ANSWER("Your answer:", "你的回答："),
    ID("id", "编号"),
    SIGNATURE("signature", "签名"),
    AVATAR("avatar", "头像"),
    COLOR("colour", "颜色"),
    REGION("region", "地区"),
    EMAIL("e-mail", "邮箱"),
    PHONE("phone", "手机号"),
    FINDABLE("findable", "可被找到"),
    YES("yes", "是"),
    NO("no", "否"),
    REGISTERED("registered", "注册时间"),
    ZONE("time zone", "时区"),
    LANGUAGE("language", "语言"),
    ROLE("role", "角色"),
    RIGHT("right", "权限"),
    RIGHT_FROM("%s  from %s", "%s  来自 %s"),
    MENTIONED("[@you]", "[@你]"),
    CUSTOM("[custom %s]", "[自定义 %s]"),
    RECALLED("(recalled)", "（已撤回）"),
    RECALLED_BY_RANK("(removed by an admin)", "（已被管理员撤回）"),
    CHANGED("[edited %s]", "[编辑了第 %s 条]"),
    EDITED("[edited %s] %s", "[编辑了第 %s 条] %s"),
    RECALLS("[recalled %s]", "[撤回了第 %s 条]"),
    REACTS("[reacted %s to %s]", "[用 %s 回应第 %s 条]"),
    UNREACTS("[took back %s from %s]", "[取消回应 %s，第 %s 条]"),
    SEARCH_INCOMPLETE(
            "the index is still being made: some messages may be missing", "索引仍在建立，可能缺少部分消息"),
    PINS("[pinned %s]", "[置顶了第 %s 条]"),
    UNPINS("[unpinned %s]", "[取消置顶第 %s 条]"),
    PINNED("pinned", "置顶"),
    SEQ("seq", "序号"),
    FROM("from", "发送者"),
    SENT_AT("sent", "发送时间"),
    EDITED_AT("edited", "已编辑"),
    REPLY_TO("reply to", "回复"),
    REACTIONS("reactions", "回应"),
    YOU_TOO("%s (you too)", "%s（含你）"),
    QUIET("quiet", "免打扰"),
    QUIET_HOURS("quiet", "免打扰时段"),
    QUIET_HOURS_FORM("quiet hours are written 22:00-07:00, not %s", "免打扰时段的写法是 22:00-07:00，而不是 %s"),
    ALERT("told by", "提醒方式"),
    RECEIPTS("receipts", "已读回执"),
    QUIET_UNTIL("quiet until %s", "免打扰至 %s"),
    TELLS_ALL("all messages", "提醒所有消息"),
    TELLS_MENTIONS("mentions only", "只提醒提到我的"),
    SILENCE_IS_NONE("--for and --until go with none", "--for 和 --until 只与 none 同用"),
    HIDDEN("hidden", "已隐藏"),
    MUTED("muted", "禁言"),
    BANNED("banned", "封禁"),
    MEMBERS("members: %s, %s", "%s 名成员，%s"),
    ASKED("asked, and members once they accept: %s", "已邀请，接受后即成为成员：%s"),
    OF_MEMBERS("%s of %s", "%s / %s 人"),
    INTRODUCTION("about", "介绍"),
    ANNOUNCEMENT("announced", "公告"),
    QUESTION("asks", "入群问题"),
    OWNER("owner", "群主"),
    MEMBERS_LABEL("members", "成员"),
    STATE("state", "状态"),
    STATE_UNTIL("%s until %s", "%s，到 %s"),
    JOINING("joining", "加入方式"),
    HISTORY("history", "历史"),
    CREATED("created", "创建时间"),
    YOU("you", "你"),
    NO_MEMBER("not a member", "未加入"),
    STANDING_MUTED("%s, muted", "%s，已禁言"),
    STANDING_MUTED_UNTIL("%s, muted until %s", "%s，禁言到 %s"),
    LEFT_GROUP("no longer a member of %s", "已退出 %s"),
    READ_BY("read by %s", "已读 %s 人"),
    NOT_READ_BY("not read by %s", "未读 %s 人"),
    READ_AT("read %s", "%s 已读"),
    HELD_AT("delivered %s", "%s 送达"),
    READING_HIDDEN(
            "you hide what you read, so what others read is not shown to you: parley profile set"
                    + " --receipts shown",
            "你隐藏了自己的已读状态，因此也看不到他人的：parley profile set --receipts shown"),
    NOTHING_TO_SEND("standard input is empty: there is nothing to send", "标准输入为空，没有可发送的内容"),
    QUOTE_THE_TEXT(
            "a message of several words takes quotes: parley send @bob 'hello there'",
            "多个词的消息要加引号：parley send @bob 'hello there'"),
    QUOTE_THE_TEXT_TWICE(
            "a message of several words takes quotes, and so does the whole command, for ssh drops the "
                    + "outer ones: ssh HOST \"send @bob 'hello there'\"",
            "多个词的消息要加引号，整条命令外面还要再加一层，因为 ssh 会去掉外层：ssh HOST \"send @bob 'hello there'\""),
    ONE_BODY(
            "TEXT, also with --custom, --loc and --each-line exclude each other",
            "TEXT（包括 --custom）、--loc 和 --each-line 只能用其中一个"),
    MAY_BE_STORED("%s; the message may have been stored, as client id %s", "%s；消息可能已保存，客户端编号为 %s"),
    BROKEN("the connection is broken, and will be made again: %s", "连接中断，将自动重连：%s"),
    NO_WORD(
            "give a WORD, or --in, --from, --before, --after or --has",
            "请给出 WORD，或 --in、--from、--before、--after、--has 之一"),
    NO_TARGET(
            "'%s' is no target: a target is @name or '#group', and 'parley --help' lists the commands",
            "'%s' 不是对象：对象是 @名称 或 '#群'，命令见 'parley --help'"),
    NO_PROFILE_CHANGE(
            "nothing to change: give --nick, --sign, --avatar, --avatar-color, --region, --email,"
                    + " --phone, --findable, --zone or --language",
            "没有要改的：请给出 --nick、--sign、--avatar、--avatar-color、--region、--email、--phone、"
                    + "--findable、--zone 或 --language"),
    NO_SCREEN(
            "the full screen needs a terminal, parley --plain none; parley --help lists the commands",
            "全屏界面需要终端，parley --plain 则不需要；命令见 parley --help"),
    NO_SCREEN_HERE(
            "the full screen needs a terminal to draw on, and TERM says there is none;"
                    + " parley --plain needs none, and parley --help lists the commands",
            "全屏界面需要可绘制的终端，而 TERM 表明没有；可用 parley --plain，命令见 parley --help"),
    NO_PLACE("--loc wants LAT,LNG,TITLE, not '%s'", "--loc 应为 纬度,经度,名称，而不是 '%s'"),
    NO_EMOJI("there is no emoji %s", "没有表情符号 %s"),
    LATITUDE("latitude", "纬度"),
    LONGITUDE("longitude", "经度"),
    NO_DEGREES("the %s must be -%s to %s, not %s", "%s应在 -%s 到 %s 之间，而不是 %s"),
    NOBODY_SIGNED_IN("nobody is signed in", "没有人登录"),
    LEAST("%s must be at least 1", "%s 至少为 1"),
    NO_GROUP_CHANGE(
            "nothing to change: give --name, --intro, --announce, --question, --avatar,"
                    + " --avatar-color or --history",
            "没有要改的：请给出 --name、--intro、--announce、--question、--avatar、--avatar-color 或 --history"),
    ONLY_MUTED_ENDS("only a muted group has an end: --for, --until", "只有全员禁言才有期限：--for、--until"),
    NO_SINCE("--since wants one TARGET and a number from 0", "--since 需要一个对象和从 0 起的数"),
    NO_LONGER_MEMBER("you no longer belong to %s", "你已不属于 %s"),
    NONE_WAITS("no application waits with '%s'", "'%s' 没有待处理的申请"),
    SEVERAL_WAIT("several wait with '%s'; name one of %s", "'%s' 有多个待处理，请指明其中之一：%s");

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
