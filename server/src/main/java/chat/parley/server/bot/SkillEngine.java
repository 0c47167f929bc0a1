package chat.parley.server.bot;

import chat.parley.protocol.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Answers with a few small skills, without asking anybody: sums, dice, the time anywhere.
public final class SkillEngine implements ReplyEngine {
    private final List<ReplyEngine> skills;

    public SkillEngine(Clock clock, RandomGenerator random) {
        this.skills = List.of(new TimeSkill(clock), new DiceSkill(random), new SumSkill());
    }

    @Override
    public Optional<String> reply(Question question) {
        return skills.stream()
                .flatMap(skill -> skill.reply(question).stream())
                .findFirst()
                .or(() -> Optional.of(help(question.language())));
    }

    static String help(Language language) {
        return switch (language) {
            case ENGLISH ->
                    """
                    I can help with small things. Try:
                      time · time in Asia/Shanghai · date
                      2 * (3 + 4)
                      roll · roll 2d6""";
            case CHINESE ->
                    """
                    我能帮一些小忙，试试：
                      时间 · 时间 Europe/Paris · 日期
                      2 * (3 + 4)
                      掷骰子 · 掷 2d6""";
        };
    }
}
