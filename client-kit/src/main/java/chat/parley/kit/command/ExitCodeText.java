package chat.parley.kit.command;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/// What each exit code says, as help explains it.
enum ExitCodeText implements Phrase {
    DONE(ExitCode.DONE, "done", "完成"),
    REFUSED(ExitCode.REFUSED, "refused by a rule", "被规则拒绝"),
    USAGE(ExitCode.USAGE, "called in a wrong way", "用法有误"),
    UNREACHABLE(ExitCode.UNREACHABLE, "not reachable, or timed out", "无法连接或超时"),
    NOT_ALLOWED(ExitCode.NOT_ALLOWED, "not signed in, or not allowed", "未登录或无权限"),
    TOO_FAST(ExitCode.TOO_FAST, "too fast", "过于频繁"),
    NOT_FOUND(ExitCode.NOT_FOUND, "not found", "未找到"),
    PARTLY(ExitCode.PARTLY, "partly done", "部分完成"),
    BUG(ExitCode.BUG, "a fault of the program", "程序故障");

    private final int code;
    private final String english;
    private final String chinese;

    ExitCodeText(int code, String english, String chinese) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }

    /// Has a command and all below it explain their exit codes.
    static void apply(CommandLine line, Words words) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCodeText each : values()) {
            codes.put(String.valueOf(each.code), words.of(each));
        }
        apply(line, words.of(SharedText.EXIT_CODES) + "%n", codes);
    }

    private static void apply(CommandLine line, String heading, Map<String, String> codes) {
        line.getCommandSpec().usageMessage().exitCodeListHeading(heading).exitCodeList(codes);
        line.getSubcommands().values().forEach(below -> apply(below, heading, codes));
    }
}
