package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What help says of keys, of the steps of editing, and of commands.
public enum HelpText implements Phrase {
    TALKING("Talking", "聊天"),
    SEND("send", "发送"),
    COMPLETE("complete a name, #group, /command or :emoji:", "补全名字、#群、/命令或 :表情:"),
    COMPLETE_BACK("the completion before", "上一个补全"),
    SEARCH_SENT("find a part in what was sent", "查找发过的内容"),
    NEXT_UNREAD("go to the next unread conversation", "转到下一个未读会话"),
    SWITCH("go to a conversation by name", "按名字转到会话"),
    NEXT("next conversation", "下一个会话"),
    PREVIOUS("previous conversation", "上一个会话"),
    GO_TO("go to the first, second... conversation", "转到第一、第二……个会话"),
    PAGE_UP("scroll back", "向上翻页"),
    PAGE_DOWN("scroll forth", "向下翻页"),
    BOTTOM("jump to the newest message", "跳到最新消息"),
    FIRST_UNREAD("jump to where the new messages begin", "跳到新消息开始处"),
    APPLICATIONS("answer applications", "处理申请"),
    CONTACTS("friends, and finding people", "好友与找人"),
    GROUPS("groups, and finding or making some", "群组：查找与新建"),
    SETTINGS("time zone, language, devices and SSH keys", "时区、语言、设备与 SSH 公钥"),
    HELP("this help", "本帮助"),
    RECONNECT("connect now", "立即连接"),
    CANCEL("clear the line; on an empty line, quit", "清空输入；空行时退出"),
    QUIT_ASKED("quit, when asked whether to", "询问是否退出时：退出"),
    STAY_ASKED("stay, when asked whether to quit", "询问是否退出时：留下"),

    CHOSEN_MESSAGE("A message, chosen with the arrows", "选中的消息"),
    OLDER_MESSAGE("choose it, or the one before (on an empty line)", "选中，或上一条（空行时）"),
    NEWER_MESSAGE("the one after", "下一条"),
    REPLY("reply", "回复"),
    EDIT_SENT("edit", "编辑"),
    RECALL("recall", "撤回"),
    REACT("react", "表情回应"),
    COPY("copy", "复制"),
    PIN_MESSAGE("pin", "置顶"),
    OPEN_LINK("link", "链接"),
    READERS("readers", "谁读过"),
    SENDER("sender", "发送者"),
    LEAVE_MESSAGE("leave", "返回"),

    UNSENT("A message that was not sent", "未发出的消息"),
    CHOOSE_UNSENT("choose it (on an empty line)", "选中（空行时）"),
    RETRY("send it again", "重新发送"),
    EDIT("edit it", "修改"),
    DISCARD("discard it", "丢弃"),
    LEAVE_UNSENT("leave it", "先不管"),

    ANSWERING("Applications", "申请"),
    ACCEPT("accept", "同意"),
    REFUSE("refuse", "拒绝"),
    TAKE_BACK("take one's own back", "撤回自己的申请"),

    PEOPLE("Contacts", "联系人"),
    OTHER_PEOPLE("friends, or everybody", "好友，或所有人"),
    STAR("star a friend, or no longer (on a card)", "标为星标好友，或取消（在名片上）"),
    REMARK("give a friend a name of one's own (on a card)", "设置备注名（在名片上）"),
    BLOCK("block somebody, or no longer (on a card)", "屏蔽某人，或解除（在名片上）"),
    END_FRIENDSHIP("end the friendship (on a card)", "解除好友（在名片上）"),
    CONFIRM("yes, do it", "是，确认"),

    GROUPS_AND_CARDS("Groups", "群组"),
    OTHER_GROUPS("one's own, or all", "我的群，或所有群"),
    NEW_GROUP("make a group", "新建群组"),
    GROUP_MENU("what can be done (on a card)", "可做的事（在群资料上）"),
    OPEN_GROUP("open the conversation (on a card)", "打开会话（在群资料上）"),

    OWN_SETTINGS("Settings", "设置"),
    OWN_PROFILE("one's own profile", "自己的资料"),
    ADD_KEY("let an SSH key sign in", "添加 SSH 公钥"),
    REVOKE("sign a device out; remove a key or token", "登出设备；移除公钥或令牌"),

    FORMS("Forms", "表单"),
    NEXT_FIELD("next field", "下一项"),
    PREVIOUS_FIELD("previous field", "上一项"),
    ALTER("change a choice, or tick it", "切换选项或勾选"),
    SUBMIT("hand it in, from any field", "提交（任一项均可）"),
    GIVE_UP("leave it", "放弃"),

    LISTS("Lists and help", "列表与帮助"),
    CHOOSE("choose", "选择"),
    UP("up", "上移"),
    DOWN("down", "下移"),
    BACK("back", "返回"),

    SIGNING_IN("Signing in", "登录"),
    OTHER_FORM("sign in, or make an account", "登录，或注册新账号"),
    CONNECTION_ENDED("When the connection was ended", "连接被结束时"),

    EVERYWHERE("Everywhere", "任何界面"),
    MOUSE("give the mouse to parley, or back", "鼠标交给 parley，或交还终端"),
    REPAINT("paint the screen anew", "重画屏幕"),
    SUSPEND("suspend", "挂起程序"),

    LEAVING_THE_LINE("While writing", "输入时"),
    LINE_ABOVE("a line up; above the first, what was sent before", "上一行；在首行则为发过的内容"),
    LINE_BELOW("a line down; below the last, what was sent after", "下一行；在末行则为之后发的内容"),
    DROP("drop the reply or the edit", "放弃回复或编辑"),
    TEXT_END("at the end of the text, the newest message", "在末尾时跳到最新消息"),

    EDITING("Editing", "编辑"),
    LINE_START("to the start of the line", "到行首"),
    LINE_END("to the end of the line", "到行尾"),
    LEFT("a character back", "后退一字"),
    RIGHT("a character on", "前进一字"),
    WORD_LEFT("a word back", "后退一词"),
    WORD_RIGHT("a word on", "前进一词"),
    BACKSPACE("delete back", "删除前一字"),
    DELETE("delete on", "删除后一字"),
    CUT_WORD_LEFT("cut the word before", "剪切前一词"),
    CUT_WORD_RIGHT("cut the word behind", "剪切后一词"),
    CUT_TO_START("cut to the start of the line", "剪切到行首"),
    CUT_TO_END("cut to the end of the line", "剪切到行尾"),
    PASTE("put back what was cut", "粘贴剪切的内容"),
    TRANSPOSE("exchange two characters", "交换两个字"),
    UNDO("undo", "撤销"),
    BREAK_LINE("begin a new line", "换行"),

    FROM_THE_HOST("From the host", "主机公告"),
    SIGNS("Signs", "符号"),
    SIGN_SENT("sent", "已发送"),
    SIGN_DELIVERED("delivered; bold and coloured: read", "已送达；加粗变色：已读"),
    SIGN_NOT_SENT("not sent, with the reason", "未发出，附原因"),
    SIGN_WAITING("waits to be sent, or no connection", "等待发送，或没有连接"),
    SIGN_DRAFT("something is written there", "有未发送的草稿"),
    SIGN_MENTION("unread, and you are mentioned", "未读，且提到了你"),
    SIGN_QUIET("something is unread, quietly", "有未读（免打扰）"),
    EMOJI_IN_PARTS(
            "of emoji made of several, families or colours of skin, this terminal shows the first alone",
            "由多个部分组成的表情（家庭、肤色等），此终端只能显示第一个"),
    SIGN_OPEN("what is open, or what keys act on", "当前会话，或按键作用的一行"),

    COMMANDS("Commands", "命令"),
    NAME("NAME", "名字"),
    NAME_AND_REASON("NAME [REASON]", "名字 [理由]"),
    NAME_AND_TEXT("NAME [TEXT]", "名字 [附言]"),
    SOME_TEXT("[TEXT]", "[文字]"),
    GROUP("#GROUP", "#群名"),
    GROUP_AND_TEXT("#GROUP [TEXT]", "#群名 [附言]"),
    MAYBE_GROUP("[#GROUP]", "[#群名]"),
    PLACE("LATITUDE,LONGITUDE TITLE", "纬度,经度 名称"),
    NO_ARGUMENTS("", ""),
    ASK_SOMEBODY("ask somebody to be a friend", "申请加某人为好友"),
    SEE_APPLICATIONS("see and answer applications", "查看并处理申请"),
    ACCEPT_SOMEBODY("accept somebody's application", "同意某人的申请"),
    REFUSE_SOMEBODY("refuse somebody's application, and say why", "拒绝某人的申请，可附理由"),
    CANCEL_OWN("take one's own application back", "撤回自己的申请"),
    SEE_CONTACTS("see one's friends; TEXT narrows them", "查看好友，可按文字筛选"),
    FIND_PEOPLE("find people, or #GROUPS, by a part of the name", "按部分名字找人，或 #群"),
    END_WITH("end the friendship with somebody", "与某人解除好友"),
    OPEN("go to the conversation with somebody", "转到与某人的会话"),
    SEE_GROUPS("see one's groups; TEXT narrows them", "查看群组，可按文字筛选"),
    SHOW_GROUP("show a group: its members, and what can be done", "查看群资料、成员和可做的事"),
    JOIN_GROUP("join a group, or ask to", "加入或申请加入群组"),
    CREATE_GROUP("make a group", "新建群组"),
    INVITE_SOMEBODY("bring somebody into the open group", "邀请某人加入当前群"),
    LEAVE_GROUP("leave a group", "退群"),
    SEE_READERS("see who has read a message", "查看谁读过消息"),
    SEE_PINS("see the pinned messages", "查看置顶消息"),
    HIDE("hide the conversation until something new comes", "隐藏当前会话，有新消息再出现"),
    PIN("keep the conversation on top, or no longer", "置顶当前会话，或取消"),
    QUIET("not be disturbed by the conversation, or again", "当前会话免打扰，或取消"),
    SEND_PLACE("send a place", "发送位置"),
    RETRY_ALL("send again what was refused", "重新发送被拒的消息"),
    DISCARD_ALL("give up what was refused", "丢弃被拒的消息"),
    SEE_SETTINGS("see time zone, language, devices and SSH keys", "查看时区、语言、设备与 SSH 公钥"),
    SHOW_HELP("show keys and commands", "显示按键和命令"),
    QUIT("leave", "退出"),
    SLASH("begin a message with a slash", "以斜杠开头的消息");

    private final String english;
    private final String chinese;

    HelpText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
