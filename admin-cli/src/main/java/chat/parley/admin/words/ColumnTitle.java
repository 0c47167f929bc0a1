package chat.parley.admin.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What stands above a column of a list.
public enum ColumnTitle implements Phrase {
    ACCOUNT("ACCOUNT", "账号"),
    ACTOR("ACTOR", "操作者"),
    AFTER("AFTER", "更改后"),
    AT("AT", "时间"),
    BEFORE("BEFORE", "更改前"),
    BUILT_IN("BUILT IN", "内置"),
    BY("BY", "由"),
    DESCRIPTION("DESCRIPTION", "说明"),
    DEVICE("DEVICE", "设备"),
    DOOR("DOOR", "入口"),
    FROM("FROM", "来自"),
    HOLDERS("HOLDERS", "持有者"),
    ID("ID", "编号"),
    INTRODUCTION("INTRODUCTION", "介绍"),
    JOINED("JOINED", "加入时间"),
    JOINING("JOINING", "加入方式"),
    KEY("KEY", "键"),
    KIND("KIND", "种类"),
    LAST_SEEN("LAST SEEN", "最近在线"),
    LIFTED("LIFTED", "解除时间"),
    MEMBERS("MEMBERS", "成员"),
    MUTED_UNTIL("MUTED UNTIL", "禁言到"),
    NAME("NAME", "名称"),
    NICKNAME("NICKNAME", "昵称"),
    ONLINE("ONLINE", "在线"),
    OPERATION("OPERATION", "操作"),
    OWNER("OWNER", "群主"),
    RANK("RANK", "级别"),
    REASON("REASON", "原因"),
    REGISTERED("REGISTERED", "注册时间"),
    RIGHTS("RIGHTS", "权限"),
    ROLES("ROLES", "角色"),
    SENT("SENT", "已发送"),
    SIZE("SIZE", "大小"),
    SOURCE("SOURCE", "来源"),
    STANDING("STANDING", "处分"),
    STATE("STATE", "状态"),
    TARGET("TARGET", "对象"),
    UNTIL("UNTIL", "到"),
    UPDATED("UPDATED", "更改时间"),
    USED("USED", "已用");

    private final String english;
    private final String chinese;

    ColumnTitle(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
