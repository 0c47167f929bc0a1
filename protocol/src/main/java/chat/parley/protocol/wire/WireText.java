package chat.parley.protocol.wire;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is wrong with a frame or a request that does not have the form it should have.
enum WireText implements Phrase {
    MUST_BE_OBJECT("must be an object", "必须是对象"),
    MUST_BE_LIST("must be a list", "必须是列表"),
    MUST_BE_TEXT("must be a text", "必须是文本"),
    MUST_BE_BOOLEAN("must be true or false", "必须是 true 或 false"),
    MUST_BE_NUMBER("must be a number", "必须是数字"),
    MUST_BE_WHOLE("must be a whole number", "必须是整数"),
    MUST_BE_ID("must be an id, a decimal number in quotes", "必须是编号，即带引号的十进制数"),
    MUST_BE_ONE_OF("must be one of %s", "必须是其中之一：%s"),
    MUST_BE_UNICODE("must be well-formed Unicode without U+0000", "必须是格式正确的 Unicode，且不含 U+0000"),
    AT_LEAST("must be at least %s", "不能小于 %s"),
    FROM_TO("must be from %s to %s", "必须在 %s 到 %s 之间"),
    CHARACTERS("must have %s to %s characters", "必须有 %s 到 %s 个字符"),
    MOST_CHARACTERS("must have at most %s characters", "最多 %s 个字符"),
    ELEMENTS("must have %s to %s elements", "必须有 %s 到 %s 个元素"),
    MOST_ELEMENTS("must have at most %s elements", "最多 %s 个元素"),
    MISSING("is missing", "缺失"),
    NOT_NULL("must not be null", "不能为 null"),
    LEFT_OUT("must be left out, not null", "不填时应省略，不能为 null"),
    UNKNOWN("is not known here", "在此处未知"),
    UNKNOWN_BESIDE("is not known beside a request", "不是 request 旁的已知字段"),
    NO_OPERATION("no operation is called \"%s\"", "没有名为“%s”的操作"),
    TYPES("type must be one of %s", "type 必须是其中之一：%s"),
    NEEDS_ID("a request needs an id, a whole number", "请求需要 id，一个整数"),
    OBJECT_EXPECTED("a JSON object is expected", "应为 JSON 对象"),
    JSON_BYTES("must have at most %s bytes in its compact form", "紧凑形式最多 %s 字节"),
    JSON_DEPTH("must not be nested deeper than %s", "嵌套不能超过 %s 层"),
    JSON_BEYOND("is nested deeper than %s, or holds too long a number", "嵌套超过 %s 层，或含有过长的数字"),
    JSON_BROKEN("is broken at line %s, column %s", "第 %s 行第 %s 列有误"),
    NOT_JSON("not JSON", "不是 JSON"),
    NOT_JSON_AT("not JSON at line %s, column %s", "第 %s 行第 %s 列不是 JSON");

    private final String english;
    private final String chinese;

    WireText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
