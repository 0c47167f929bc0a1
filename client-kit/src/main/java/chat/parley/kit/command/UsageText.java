package chat.parley.kit.command;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is wrong with the way a command was called.
enum UsageText implements Phrase {
    TRY("Try '%s --help'.", "请参阅 '%s --help'。"),
    NO_OPTION("there is no option %s", "没有选项 %s"),
    NO_OPTION_BUT("there is no option %s; is it %s?", "没有选项 %s，是不是 %s？"),
    NO_COMMAND("there is no command '%s'", "没有命令 '%s'"),
    NO_COMMAND_BUT("there is no command '%s'; is it %s?", "没有命令 '%s'，是不是 %s？"),
    CHOOSE("a command is missing: it is one of %s", "缺少命令，应为其中之一：%s"),
    TOO_MUCH("'%s' is one argument too many", "多了参数 '%s'"),
    MISSING("missing: %s", "缺少：%s"),
    NEEDS_VALUE("%s wants a value: %s", "%s 需要一个值：%s"),
    TWICE("%s was given twice", "%s 给出了两次"),
    EXCLUDE("these exclude each other: %s", "以下选项只能用其中一个：%s"),
    VALUE("%s cannot be '%s': %s", "%s 不能是 '%s'：%s"),
    WHOLE_NUMBER("a whole number is expected", "应为整数"),
    NUMBER("a number is expected", "应为数字"),
    NONE_OF("it is one of %s", "应为其中之一：%s"),
    OTHER_VALUE("that is no %s", "这不是 %s"),
    DURATION(
            "a time with its unit is expected, such as 30s, 45m, 2h30m, 7d or 1w",
            "应为带单位的时长，如 30s、45m、2h30m、7d 或 1w"),
    MONTHS("months differ in length; write days, such as 30d", "月份长短不一，请写天数，如 30d"),
    MOMENT(
            "a time is expected, such as 2026-12-24, '2026-12-24 18:00' or 2026-12-24T18:00:00Z",
            "应为时间，如 2026-12-24、'2026-12-24 18:00' 或 2026-12-24T18:00:00Z"),
    LANGUAGE("it is en or zh", "应为 en 或 zh"),
    TOKEN_GIVEN(
            "PARLEY_TOKEN says who you are: unset it to sign in", "PARLEY_TOKEN 已指明您是谁：要登录请先清除它"),
    SIGNED_IN_ALREADY(
            "the profile '%s' is signed in already: log it out, or give --profile another",
            "档案 '%s' 已登录：请先登出，或用 --profile 另选一个"),
    TWO_SOCKETS("--socket and --data both say which socket", "--socket 和 --data 都指明了套接字"),
    OPERATOR_ALONE("an operator has no --server or --profile", "主机操作员没有 --server 和 --profile"),
    NO_NAME("'%s' is no name", "'%s' 不是名称"),
    NO_PROFILES("there are no profiles here", "这里没有档案"),
    LOCAL_ONLY(
            "over SSH you are signed in already: '%s' is for a machine of your own",
            "通过 SSH 时您已登录：'%s' 只用于自己的电脑"),
    NO_DATA("there is no data directory here", "这里没有数据目录"),
    LASTS_NOTHING("--for wants a time above 0", "--for 应大于 0"),
    OVER_ALREADY("--until is over already", "--until 已经过去"),
    CONSENT(
            "give --yes, for nobody can be asked; or look with --dry-run",
            "无法询问：请加 --yes，或先用 --dry-run 查看");

    private final String english;
    private final String chinese;

    UsageText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
