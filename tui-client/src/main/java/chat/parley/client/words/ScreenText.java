package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the screens say.
public enum ScreenText implements Phrase {
    TOO_SMALL("parley needs %sx%s", "parley 需要 %sx%s"),
    NO_TERMINAL("parley: no terminal to draw on: %s", "parley：没有可用的终端：%s"),

    // The status bar and the title.
    UNREAD("%s unread", "%s 条未读"),
    APPLICATION("%s application", "%s 个申请"),
    APPLICATIONS("%s applications", "%s 个申请"),
    ONLINE("online", "在线"),
    CONNECTING("connecting", "连接中"),
    OFFLINE("offline, retry in %s s", "离线，%s 秒后重试"),
    LINK_FAILED("a mistake in the program: quit and start again", "程序出错，请退出后重新启动"),
    CLOSED("closed", "已关闭"),
    ENDED("ended", "已断开"),

    // The list, the open conversation and the composer.
    NOBODY_YET("Nobody here yet.", "还没有会话。"),
    NOBODY_YET_HOW("/apply NAME asks", "用 /apply 名字"),
    NOBODY_YET_WHOM("somebody to talk.", "申请加好友。"),
    NOBODY_TO_TALK_TO("Nobody to talk to yet.", "还没有可以聊天的人。"),
    FIND_SOMEBODY(
            "{contacts} finds people, and asks them to be friends.", "按 {contacts} 找人并申请加好友。"),
    FIND_SOME_GROUP("{groups} finds groups, and makes new ones.", "按 {groups} 找群或新建群。"),
    WHO_ASKED(
            "{applications} shows who asked you, {help} helps.",
            "{applications} 查看收到的申请，{help} 帮助。"),
    KEYS_OF_LIST("{next-unread} unread  {palette} go", "{next-unread} 未读  {palette} 转到"),
    KEYS_OF_FINDING("{search-messages} search  {inbox} inbox", "{search-messages} 查找  {inbox} 通知"),
    KEYS_OF_SCREENS(
            "{applications} asks {contacts} find {groups} groups",
            "{applications} 申请 {contacts} 找人 {groups} 群组"),
    KEYS_WITHOUT_LIST(
            "{palette} go  {applications} asks  {contacts} find  {groups} groups  {help} help",
            "{palette} 转到  {applications} 申请  {contacts} 找人  {groups} 群组  {help} 帮助"),
    HELP_KEY("{help} help", "{help} 帮助"),
    WRITE_TO("write to %s", "发消息给 %s"),
    READ_ONLY("read only", "只读"),
    LINES("%s lines", "%s 行"),
    TOLD_OF_ALL("You are told of every message here.", "本会话的所有消息都会提醒。"),
    TOLD_OF_MENTIONS("You are told here of what mentions you alone.", "本会话只提醒提到你的消息。"),
    TOLD_OF_NONE("You are told of nothing here.", "本会话不再提醒。"),
    TOLD_AGAIN("You are told of nothing here until %s.", "在 %s 之前本会话不提醒。"),
    CUSTOM("[custom %s]", "[自定义 %s]"),
    MORE_LINES("%s more lines; {copy} copies all", "还有 %s 行，按 {copy} 复制全部"),
    PICTURE_COMING("fetching the picture …", "正在获取图片…"),
    PICTURE_MISSING("The picture cannot be shown.", "无法显示这张图片。"),
    ONLY_READ("You are not friends, so you can only read here.", "你们不是好友，只能查看历史消息。"),
    RECALLED("recalled", "已撤回"),
    RECALLED_BY_RANK("removed by an admin", "已被管理员撤回"),
    EDITING_SENT("editing a message you sent", "正在编辑已发送的消息"),
    ESC_DROPS("{drop} drops it", "{drop} 取消"),
    SENT_WITH("sent before, with: %s", "查找发过的内容：%s"),
    SENT_MISSED("nothing older with: %s", "发过的内容中没有更早的：%s"),
    EDITED("edited", "已编辑"),
    MESSAGE_PINNED("pinned", "已置顶"),
    QUOTED("%s: %s", "%s：%s"),
    NEW("%s new", "%s 条新消息"),
    JUMP_DOWN("{bottom}", "{bottom}"),
    MORE_ABOVE("more above", "上面还有"),
    FETCHING_OLDER("fetching older messages…", "正在获取更早的消息…"),
    FETCHING_MISSING("fetching what is missing…", "正在补齐缺少的消息…"),
    WAITING("waiting", "等待中"),
    SENDING("sending", "发送中"),
    RETRY_IN("retry in %s s", "%s 秒后重试"),
    UNTIL("Until %s.", "到 %s 为止。"),
    PINNED("pinned", "置顶"),
    QUIET("quiet", "免打扰"),
    QUIET_UNTIL("quiet until %s", "免打扰至 %s"),
    LEVELS(
            "/notify all, mentions or none; for a while: /notify none 2h",
            "写法：/notify all、mentions 或 none；暂停一段时间：/notify none 2h"),
    NOT_SENT("not sent", "未发出"),
    UNSENT_KEYS(
            "{retry} retry  {edit} edit  {discard} discard  {leave-unsent} leave",
            "{retry} 重发  {edit} 修改  {discard} 丢弃  {leave-unsent} 返回"),
    UNSENT_HOW("{choose-unsent} to decide", "{choose-unsent} 处理"),

    // What the client itself has to say.
    ASK_QUIT("Quit? {quit-asked} quits; nothing is lost.", "退出？按 {quit-asked} 退出；不会丢失任何内容。"),
    ASK_SEND(
            "This looks as if it held a password. {send} again sends it, {cancel} clears it.",
            "这行像是含有密码。再按 {send} 发送，{cancel} 清空。"),
    ASK_RECALL(
            "Recall this message, for everybody? {confirm} recalls it.",
            "为所有人撤回这条消息？按 {confirm} 撤回。"),
    ASK_PIN("Pin this message, for everybody? {confirm} pins it.", "为所有人置顶这条消息？按 {confirm} 置顶。"),
    ASK_UNPIN(
            "Unpin this message, for everybody? {confirm} unpins it.", "为所有人取消置顶？按 {confirm} 取消。"),
    NOT_WITH_THIS("That cannot be done with this message.", "不能对这条消息这样做。"),
    LINK("It leads to %s: %s (the address is copied)", "链接指向 %s：%s （地址已复制）"),
    LINK_OF(
            "Link %s leads to %s: %s (the address is copied; {open-link} shows the next)",
            "链接 %s 指向 %s：%s （地址已复制，按 {open-link} 看下一个）"),
    COPIED(
            "Sent to the terminal's clipboard; tmux passes it on with: set -s set-clipboard on",
            "已发送到终端剪贴板；在 tmux 中需设置：set -s set-clipboard on"),
    NO_COMMAND(
            "There is no command /%s. {help} lists them; // sends a line with a slash.",
            "没有命令 /%s。{help} 列出命令；以 // 开头可发送斜杠。"),
    WRITTEN_SO("Usage: %s", "写法：%s"),
    MANY_UNSENT(
            "%s messages wait to be sent. This one stays here until some of them are.",
            "有 %s 条消息等待发送。其中一些发出之后才能再发这一条。"),
    TOO_LONG("A message has at most %s characters; this one has %s.", "一条消息最多 %s 个字符，这条有 %s 个。"),
    OPEN_FIRST(
            "Open a conversation first: {palette}, or {contacts} for friends.",
            "请先打开会话：{palette}，或 {contacts} 选好友。"),
    NOTHING_UNREAD("Nothing else is unread.", "没有其他未读消息。"),
    NO_APPLICATION_OF("No application of %s is waiting.", "没有 %s 的待处理申请。"),
    NO_CONVERSATION_WITH("There is no conversation with %s.", "没有与 %s 的会话。"),
    NO_FRIEND_CALLED("No friend is called %s.", "没有叫 %s 的好友。"),
    DEGREES_RANGE("Latitudes go to 90, longitudes to 180.", "纬度不超过 90，经度不超过 180。"),
    NO_DEGREES("These are no degrees: %s", "这不是经纬度：%s"),
    NOTHING_REFUSED("Nothing was refused here.", "这里没有被拒的消息。"),
    NOT_KEPT("What you write is not kept; stay until it is sent. %s", "你写的内容没有保存，发出之前请勿退出。%s"),
    LEFT_UNKEPT("What you were writing could not be kept: %s", "你正在写的内容未能保存：%s"),
    TOO_LONG_TO_KEEP("at most %s characters are kept", "最多保存 %s 个字符"),
    KEPT_UNREAD("What you left unsent cannot be read from the server now.", "暂时无法从服务器读取你未发出的内容。"),
    GONE("left", "已离开"),
    NO_MEMBER("You no longer belong to #%s.", "你已不在 #%s 群中。"),
    NOT_CONNECTED("There is no connection; try again in a moment.", "没有连接，请稍后再试。"),
    ASK_QUIT_LOSING(
            "Quit? {quit-asked} quits; what is not sent is lost.",
            "退出？按 {quit-asked} 退出；未发出的内容会丢失。"),
    HELD_APART(
            "Open in another terminal too: what is unsent here comes back when you start alone.",
            "别的终端也打开着：此处未发出的内容，单独启动时会恢复。"),
    OPEN_TWICE("second window", "第二个窗口"),
    HELD_ELSEWHERE("Open too often: what is unsent is lost on leaving.", "打开得太多：退出时未发出的内容会丢失。"),
    STATE_DAMAGED(
            "Drafts and unsent messages were damaged: see state.db.damaged.",
            "草稿和未发消息已损坏：见 state.db.damaged。"),
    NO_ZONE("Times are in UTC: {settings} sets your time zone.", "时间按 UTC 显示：按 {settings} 设置时区。"),
    BROKE("The connection broke before the answer; try again.", "连接在答复之前中断，请重试。"),

    // Applications.
    APPLICATIONS_TITLE("Applications", "申请"),
    NO_APPLICATIONS(
            "Nobody asks, and nobody was asked. {contacts} finds people.",
            "没有收到或发出的申请。{contacts} 找人。"),
    APPLICATION_KEYS(
            "{accept} accept   {refuse} refuse   {block} block   {up} {down} choose   {back} back",
            "{accept} 同意   {refuse} 拒绝   {block} 屏蔽   {up} {down} 选择   {back} 返回"),
    BLOCKED_APPLICATION_KEYS(
            "{accept} accept   {refuse} refuse   {up} {down} choose   {back} back",
            "{accept} 同意   {refuse} 拒绝   {up} {down} 选择   {back} 返回"),
    BACK_KEYS("{back} back", "{back} 返回"),
    REFUSING_KEYS("{submit} refuse   {give-up} back", "{submit} 拒绝   {give-up} 返回"),
    OWN_APPLICATION_KEYS(
            "{take-back} take back   {up} {down} choose   {back} back",
            "{take-back} 撤回   {up} {down} 选择   {back} 返回"),
    ASK_REFUSE(
            "Refuse %s? {confirm} refuses; {refuse} writes why.",
            "拒绝 %s？按 {confirm} 拒绝，按 {refuse} 写理由。"),
    REASON("reason", "理由"),
    REASON_HINT("for them to read; or none", "对方可见（可不填）"),
    BECAUSE("%s: %s", "%s：%s"),
    REFUSED_YOU_BECAUSE("%s refused your application: %s", "%s 拒绝了你的申请：%s"),
    NOT_ANSWERED("has not answered yet", "还没有答复"),
    ASKS_YOU("asks to be your friend", "想加你为好友"),
    ASKS_TO_JOIN("asks to join %s", "申请加入 %s"),
    ASKS_YOU_INTO("asks you into %s", "邀请你加入 %s"),
    ACCEPTED("accepted", "已同意"),
    YOU_ACCEPTED("you accepted", "你已同意"),
    ADDED("brought in", "直接加入"),
    YOU_WERE_ADDED("you were brought in", "你被直接加入"),
    REFUSED("refused", "已拒绝"),
    YOU_REFUSED("you refused", "你已拒绝"),
    TOOK_BACK("took it back", "已撤回"),
    YOU_TOOK_BACK("you took it back", "你已撤回"),
    EXPIRED("expired", "已过期"),
    VOID("void", "已失效"),
    HAS_BEEN_ASKED("%s has been asked.", "已向 %s 发出申请。"),
    FRIENDS_NOW("You and %s are friends now.", "你和 %s 已成为好友。"),
    YOU_BELONG("You belong to %s now.", "你已加入 %s。"),
    BELONGS("%s belongs to %s now.", "%s 已加入 %s。"),
    WAS_REFUSED("The application of %s was refused.", "已拒绝 %s 的申请。"),
    REFUSED_YOU("%s refused your application.", "%s 拒绝了你的申请。"),
    WAS_TAKEN_BACK("Your application to %s was taken back.", "已撤回给 %s 的申请。"),
    NO_LONGER_OPEN("The application is no longer open.", "申请已失效。"),
    NO_LONGER_FRIENDS("You and %s are no longer friends.", "你和 %s 已不再是好友。"),

    // Friends and other people.
    FRIENDS_TITLE("Friends", "好友"),
    PEOPLE_TITLE("Find people", "找人"),
    FILTER("type a part of a name", "输入部分名字"),
    FIND("type a part of a name, then {choose}", "输入部分名字，按 {choose}"),
    NO_FRIENDS("No friends yet. {other-people} finds people.", "还没有好友。按 {other-people} 找人。"),
    NO_FRIEND_FOUND(
            "No friend is called so. {other-people} finds others.",
            "没有这样的好友。按 {other-people} 找其他人。"),
    NOBODY_FOUND("Nobody is called so.", "没有找到这样的人。"),
    LOOKING("looking…", "正在查找…"),
    FRIEND_KEYS(
            "{choose} card   {up} {down} choose   {other-people} find people   {back} back",
            "{choose} 名片   {up} {down} 选择   {other-people} 找人   {back} 返回"),
    FIND_KEYS(
            "{choose} find   {other-people} friends   {back} back",
            "{choose} 查找   {other-people} 好友   {back} 返回"),
    FOUND_KEYS(
            "{choose} card   {up} {down} choose   {other-people} friends   {back} back",
            "{choose} 名片   {up} {down} 选择   {other-people} 好友   {back} 返回"),
    SEARCH_TITLE("Find messages", "查找消息"),
    SEARCH_IN("Find messages in %s", "在 %s 中查找消息"),
    SEARCH_HINT(
            "words, from:NAME in:GROUP before:DATE after:DATE has:link",
            "词语，from:名字 in:群 before:日期 after:日期 has:link"),
    NO_MESSAGE_FOUND("No message was found.", "没有找到这样的消息。"),
    SEARCH_KEYS(
            "{choose} find   {search-elsewhere} here or everywhere   {back} back",
            "{choose} 查找   {search-elsewhere} 本会话或全部   {back} 返回"),
    SEARCH_FOUND_KEYS(
            "{choose} go there   {up} {down} choose   {search-elsewhere} here or everywhere   {back} back",
            "{choose} 转到   {up} {down} 选择   {search-elsewhere} 本会话或全部   {back} 返回"),
    SEARCH_INCOMPLETE(
            "The index is still being made: some messages may be missing.", "索引仍在建立，可能缺少部分消息。"),
    MESSAGES_WITH("messages with", "含有此内容的消息"),
    PLACE_TITLE("Earlier in the conversation", "较早的消息"),
    PLACE_KEYS(
            "{up} {down} {page-up} {page-down} scroll   {choose} to the newest   {back} back",
            "{up} {down} {page-up} {page-down} 滚动   {choose} 到最新消息   {back} 返回"),
    NOTHING("", ""),
    IS_FRIEND("friend", "好友"),
    IS_ASKED("asked", "已申请"),
    IS_ASKING("asks you", "申请加你"),
    CARD_NAME("name", "用户名"),
    CARD_SIGNATURE("signature", "签名"),
    CARD_FRIENDS("friends", "好友"),
    CARD_SINCE("since %s", "自 %s 起"),
    CARD_NOT_FRIENDS("not yet", "还不是"),
    CARD_WAITS("asked, no answer yet", "已申请，未答复"),
    CARD_ASKS("asks you to be friends", "申请加你为好友"),
    CARD_NICKNAME("nickname", "昵称"),
    CARD_REGION("region", "地区"),
    CARD_STARRED("%s, starred", "%s，星标"),
    FRIEND_CARD_KEYS(
            "{choose} talk   {remark} remark   {star} star   {end-friendship} end the friendship   {block} block   {back} back",
            "{choose} 聊天   {remark} 备注   {star} 星标   {end-friendship} 解除好友   {block} 屏蔽   {back} 返回"),
    STRANGER_CARD_KEYS(
            "{choose} ask to be a friend   {block} block   {back} back",
            "{choose} 申请加好友   {block} 屏蔽   {back} 返回"),
    ASKING_CARD_KEYS(
            "{choose} see the application   {block} block   {back} back",
            "{choose} 查看申请   {block} 屏蔽   {back} 返回"),
    BLOCKED_CARD_KEYS("{block} unblock   {back} back", "{block} 解除屏蔽   {back} 返回"),
    PLAIN_CARD_KEYS("{block} block   {back} back", "{block} 屏蔽   {back} 返回"),
    IS_BLOCKED("blocked", "已屏蔽"),
    NOW_BLOCKED("%s is blocked, and is not told. {block} unblocks.", "已屏蔽 %s，对方不会知道。按 {block} 解除。"),
    NOW_UNBLOCKED("%s is no longer blocked.", "已解除对 %s 的屏蔽。"),
    ASK_REMARK("What you call %s", "给 %s 的备注名"),
    REMARK_HINT("empty for none", "留空则没有备注"),
    REMARK_KEYS("{submit} keep   {give-up} back", "{submit} 保存   {give-up} 返回"),
    ASK_END(
            "End the friendship with %s, for both? {confirm} ends it.",
            "与 %s 互相解除好友？按 {confirm} 确认。"),
    A_FEW_WORDS("a few words to go with it", "附言（可不填）"),
    ASKING("Ask %s to be a friend", "申请加 %s 为好友"),
    ASKING_KEYS("{submit} ask   {give-up} back", "{submit} 申请   {give-up} 返回"),

    MARKED_UNREAD(
            "Unread from here, for you alone, until you come back to the conversation.",
            "已从此处标为未读（仅对自己），再次打开会话时取消。"),

    // Pinned messages.
    PINS_TITLE("Pinned messages", "置顶消息"),
    NO_PINS("Nothing is pinned here.", "这里没有置顶消息。"),
    PINS_KEYS(
            "{choose} go there   {up} {down} choose   {back} back",
            "{choose} 转到   {up} {down} 选择   {back} 返回"),

    MESSAGE_TITLE("This message", "这条消息"),
    MESSAGE_KEYS(
            "{choose} do it   {up} {down} choose   {back} back",
            "{choose} 执行   {up} {down} 选择   {back} 返回"),

    EDIT_NEEDS_WORDS(
            "An edit needs words. To take the message away: {drop}, select it again, {recall} recalls it.",
            "编辑后不能为空。要撤回消息：按 {drop}，再次选中，按 {recall} 撤回。"),
    ASK_BLOCK("Block %s? {confirm} blocks; nobody is told.", "屏蔽 %s？按 {confirm} 确认，对方不会知道。"),

    // Saved messages.
    SAVED_TITLE("Saved messages", "收藏的消息"),
    NO_SAVED(
            "Nothing is saved: {save-message} on a selected message saves it.",
            "没有收藏：选中消息后按 {save-message} 收藏。"),
    SAVED_KEYS(
            "{choose} go there   {remove-saved} remove   {up} {down} choose   {back} back",
            "{choose} 转到   {remove-saved} 移除   {up} {down} 选择   {back} 返回"),
    SAVED_NOW("Saved for you alone: /saved lists what is.", "已收藏（仅自己可见），/saved 可查看。"),

    // Reactions.
    REACTION_TITLE("React", "表情回应"),
    REACTION_FILTER("type a part of a name, such as heart", "输入部分英文名，如 heart"),
    NO_EMOJI("No emoji is called so.", "没有这样的表情。"),
    TAKES_BACK("takes yours back", "撤回你的回应"),
    REACTION_KEYS(
            "{choose} react   {up} {down} choose   {back} back",
            "{choose} 回应   {up} {down} 选择   {back} 返回"),

    // The switcher and help.
    GO_TO_TITLE("Go to", "转到"),
    GO_TO_FILTER("a part of a name, a command or a setting", "输入部分名字、命令或设置"),
    CARD_OF_FRIEND("friend: see the card", "好友：查看名片"),
    WRITING_SOMETHING(
            "Something is written in the line: send it, or clear it with {cancel}, then choose again.",
            "输入框中还有内容：请先发送，或按 {cancel} 清空，再选择。"),
    GO_TO_KEYS(
            "{choose} go, or do   {up} {down} choose   {back} back",
            "{choose} 转到或执行   {up} {down} 选择   {back} 返回"),
    HELP_TITLE("Help", "帮助"),
    HELP_KEYS(
            "{up} {down} {page-up} {page-down} scroll   {back} back",
            "{up} {down} {page-up} {page-down} 滚动   {back} 返回"),

    // Signing in.
    SIGN_IN("Sign in", "登录"),
    NEW_ACCOUNT("A new account", "新账号"),
    NAME("name", "用户名"),
    PASSWORD("password", "密码"),
    AGAIN("again", "再输一次"),
    INVITATION("invitation", "邀请码"),
    SIGN_IN_KEYS(
            "{submit} sign in   {other-form} new account   {forgotten} forgotten   {help} help",
            "{submit} 登录   {other-form} 注册新账号   {forgotten} 忘记密码   {help} 帮助"),
    SIGN_UP_KEYS(
            "{submit} create   {next-field} next   {other-form} sign in   {help} help",
            "{submit} 注册   {next-field} 下一项   {other-form} 登录   {help} 帮助"),
    FORGOTTEN("A forgotten password", "忘记密码"),
    FORGOTTEN_HINT(
            "A name, e-mail or phone: a code goes to the e-mail address of the account.",
            "请输入用户名、邮箱或手机号：代码会发到该账号的邮箱。"),
    FORGOTTEN_KEYS("{submit} send a code   {give-up} back", "{submit} 发送代码   {give-up} 返回"),
    CODE_SENT(
            "If the account has confirmed its e-mail address, a code is there now: give it as the"
                    + " password.",
            "如果该账号已确认邮箱，代码已发到那里：请用它代替密码登录。"),
    CHOOSE_PASSWORD("Choose a password", "设置密码"),
    NEW_PASSWORD("new password", "新密码"),
    CHOOSE_PASSWORD_KEYS(
            "{submit} sign in   {next-field} next   {other-form} back   {help} help",
            "{submit} 登录   {next-field} 下一项   {other-form} 返回   {help} 帮助"),
    GOOD_FOR_ONCE(
            "The password is right, and good for this once: choose your own.",
            "密码正确，但只能用这一次：请设置自己的密码。"),
    NAME_HINT("what others find you by", "别人用它找到你"),
    PASSWORD_HINT("%s characters or more", "至少 %s 个字符"),
    AGAIN_NEEDED("Give the password a second time.", "请再输一次密码。"),
    ONE_MOMENT("one moment…", "请稍候…"),
    INVITATION_NEEDED(
            "Signing up takes an invitation, which an administrator gives.", "注册需要管理员提供的邀请码。"),
    NO_CONNECTION_YET("There is no connection yet.", "还没有连接。"),
    NAME_AND_PASSWORD("A name and a password are needed.", "请输入用户名和密码。"),
    SHORT_PASSWORD("A password has at least %s characters.", "密码至少 %s 个字符。"),
    PASSWORDS_DIFFER("The passwords differ.", "两次输入的密码不同。"),
    NOT_CONNECTED_WHY("not connected: %s", "未连接：%s"),

    // A connection that was ended.
    ENDED_TITLE("The connection has ended", "连接已断开"),
    ENDED_HERE("The connection was closed.", "连接已关闭。"),
    LOST("What you wrote and did not send is lost when you leave.", "退出时，未发出的内容会丢失。"),
    KEPT("What you wrote is kept on this device.", "你写的内容保存在这台设备上。"),
    KEPT_BY_SERVER(
            "The server keeps what you wrote, unless this device was signed out.",
            "你写的内容由服务器保存，除非此设备已被登出。"),
    ENDED_KEYS("{connect-again} connect again   {quit} quit", "{connect-again} 重新连接   {quit} 退出"),
    ACCOUNTS_KEY("{other-accounts} accounts", "{other-accounts} 账号");

    private final String english;
    private final String chinese;

    ScreenText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
