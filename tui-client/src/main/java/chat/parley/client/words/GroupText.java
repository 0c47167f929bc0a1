package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the screens say of groups, and of what can be done in them.
public enum GroupText implements Phrase {
    // The lists.
    OWN_TITLE("Groups", "群组"),
    FIND_TITLE("Find groups", "找群"),
    NO_GROUPS(
            "No groups yet. {other-groups} finds some, {new-group} makes one.",
            "还没有加入群组。按 {other-groups} 找群，{new-group} 建群。"),
    NO_GROUP_SO(
            "No group of yours is called so. {other-groups} finds others.",
            "没有这样的群组。按 {other-groups} 找其他群。"),
    NONE_FOUND("No group is called so.", "没有找到这样的群组。"),
    OWN_KEYS(
            "{choose} card   {up} {down} choose   {other-groups} find groups   {new-group} new   {back} back",
            "{choose} 群资料   {up} {down} 选择   {other-groups} 找群   {new-group} 建群   {back} 返回"),
    FIND_KEYS(
            "{choose} find   {other-groups} my groups   {new-group} new   {back} back",
            "{choose} 查找   {other-groups} 我的群   {new-group} 建群   {back} 返回"),
    FOUND_KEYS(
            "{choose} card   {up} {down} choose   {other-groups} my groups   {back} back",
            "{choose} 群资料   {up} {down} 选择   {other-groups} 我的群   {back} 返回"),
    MEMBERS("%s members", "%s 人"),
    MEMBER("%s member", "%s 人"),
    MEMBERS_OF("%s of %s", "%s / %s 人"),

    // Where somebody stands.
    UNTIL("%s until %s", "%s，到 %s"),
    NO_MEMBER("not a member", "未加入"),
    MEMBER_MUTED("muted", "已禁言"),
    RANK_AND_MUTE("%s, %s", "%s，%s"),

    // The card.
    ABOUT("about", "介绍"),
    ANNOUNCEMENT("announced", "公告"),
    QUESTION("asks", "入群问题"),
    OWNED_BY("owner", "群主"),
    STATE("state", "状态"),
    JOINING("joining", "加入方式"),
    HISTORY("history", "可读历史"),
    SIZE("members", "成员"),
    YOU("you", "你"),
    STANDING("%s, since %s", "%s，自 %s 起"),
    CARD_KEYS(
            "{choose} member   {group-menu} what can be done   {open-group} open   {back} back",
            "{choose} 成员   {group-menu} 可做的事   {open-group} 打开   {back} 返回"),
    MANAGER_KEYS(
            "{choose} member   {group-menu} what can be done   {back} back",
            "{choose} 成员   {group-menu} 可做的事   {back} 返回"),
    OUTSIDER_KEYS("{choose} join   {back} back", "{choose} 加入   {back} 返回"),
    CLOSED_KEYS("{back} back", "{back} 返回"),
    MENU("What can be done with %s", "对 %s 可做的事"),
    NOTHING_TO_DO("Nothing.", "没有可做的事。"),
    MENU_KEYS(
            "{choose} do it   {up} {down} choose   {back} back",
            "{choose} 执行   {up} {down} 选择   {back} 返回"),
    WRITING_KEYS("{submit} do it   {give-up} back", "{submit} 执行   {give-up} 返回"),
    CONFIRM_KEYS("{confirm} does it.", "按 {confirm} 确认。"),
    DONE("Done: %s.", "已完成：%s。"),

    // What can be done.
    TALK("open the conversation", "打开会话"),
    JOIN("join", "加入"),
    JOIN_PROMPT("a few words for those who decide", "给审批人的附言（可不填）"),
    INVITE("invite somebody", "邀请"),
    INVITE_PROMPT("NAME, and a few words if you like", "名字，可加附言"),
    REMARK("give it a name of your own", "设置备注名"),
    REMARK_PROMPT("only you see it; empty for none", "仅自己可见，留空则没有备注"),
    LEAVE("leave", "退群"),
    LEAVE_ASK("Leave %s?", "退出 %s？"),
    RENAME("change the name", "修改群名"),
    RENAME_PROMPT("the new name", "新群名"),
    INTRODUCE("change the introduction", "修改群介绍"),
    INTRODUCE_PROMPT("what the group is for", "群介绍"),
    ANNOUNCE("announce something", "发布群公告"),
    ANNOUNCE_PROMPT("what all members are to know; empty: nothing any more", "群公告；留空则撤下"),
    ASK("ask those who want to join", "设置入群问题"),
    ASK_PROMPT("the question; empty: none", "入群问题；留空则不提问"),
    SHOW_AS("change the avatar", "修改群头像"),
    SHOW_AS_PROMPT("one letter, sign or emoji", "一个字、符号或表情"),
    TO_OPEN("let everybody join", "改为任何人可加入"),
    TO_APPROVE("let members in by approval", "改为需要批准"),
    TO_CLOSED("let members in by invitation only", "改为仅限邀请"),
    TO_ALL("let new members read everything", "新成员可读全部消息"),
    TO_SINCE("let new members read what comes after them", "新成员只读加入之后的消息"),
    MUTE_ALL("mute the group", "全员禁言"),
    MUTE_PROMPT("[TIME] [REASON], such as 30m or 2h off topic", "[时长] [原因]，如 30m 或 2h 跑题"),
    NO_TIME(
            "%s is no time such as 30m or 2h; a reason begins with a word.",
            "%s 不是 30m、2h 这样的时长；原因请以文字开头。"),
    UNMUTE_ALL("unmute the group", "解除全员禁言"),
    DISABLE("disable the group", "停用本群"),
    DISABLE_PROMPT("[TIME] [REASON], such as 2d under review", "[时长] [原因]，如 2d 审查"),
    ENABLE("enable the group again", "重新启用本群"),
    DISSOLVE("dissolve the group", "解散本群"),
    DISSOLVE_ASK("Dissolve %s, for good and for everybody?", "永久解散 %s？"),
    CARD("see the card", "查看名片"),
    KICK("remove from the group", "移出本群"),
    KICK_PROMPT("the reason, if there is one", "原因（可不填）"),
    MUTE("mute", "禁言"),
    UNMUTE("unmute", "解除禁言"),
    PROMOTE("make an admin", "设为管理员"),
    DEMOTE("make a member again", "取消管理员"),
    HAND_OVER("hand the group over", "转让本群"),
    HAND_OVER_ASK("Hand the group over to %s? You stay as an admin.", "将本群转让给 %s？你将成为管理员。"),

    // A new group.
    NEW_TITLE("A new group", "新建群组"),
    NEW_NAME("name", "群名"),
    NEW_ROOM("room for", "人数上限"),
    NEW_MEMBERS("friends to bring along", "一起加入的好友"),
    NAME_NEEDED("A name is needed, of %s characters or more.", "请输入群名，至少 %s 个字符。"),
    NEW_KEYS(
            "{submit} create   {next-field} next   {alter} change or tick   {give-up} back",
            "{submit} 创建   {next-field} 下一项   {alter} 切换或勾选   {give-up} 返回"),

    // Who has read a message.
    READERS_TITLE("Who has read it", "谁读过"),
    READ_BY("read by %s", "已读 %s 人"),
    NOT_READ_BY("not read by %s", "未读 %s 人"),
    AND_MORE("and %s more", "等另外 %s 人"),
    COULD_READ("for %s to read", "%s 人可读"),
    HELD("delivered", "已送达"),
    HELD_SINCE("delivered %s", "%s 送达"),
    WAS_SENT("sent", "发送"),
    WAS_HELD("delivered", "送达"),
    WAS_READ("read", "已读"),
    NOT_YET("not yet", "尚未"),
    TIME_NOT_KNOWN("yes, when is not known any more", "是，时间已不可考"),
    READING_HIDDEN(
            "You hide what you read, so what others read is not shown to you ({settings}).",
            "你隐藏了自己的已读状态，因此也看不到他人的（{settings}）。"),
    READERS_KEYS(
            "{up} {down} older, newer message   {back} back", "{up} {down} 上一条、下一条消息   {back} 返回"),
    NO_MESSAGE("There is no message here yet.", "这里还没有消息。"),

    // Commands.
    NO_GROUP_HERE("This is no group; name one: /%s #GROUP", "这里不是群组，请写明：/%s #群名"),
    IS_HIDDEN(
            "%s is hidden until something new comes; {palette} finds it.",
            "%s 已隐藏，有新消息时再出现；{palette} 可找到。"),
    GROUP_FIRST(
            "This is for the group that is open, and none is: /groups lists yours.",
            "此命令只对打开的群有效，当前没有打开群：/groups 可列出你的群。"),
    ALL_IS_PLAIN(
            "@all mentions everybody only when the owner or an admin writes it; here it is plain text.",
            "只有群主和管理员写的 @所有人 会提醒全体成员，这里只是普通文字。");

    private final String english;
    private final String chinese;

    GroupText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
