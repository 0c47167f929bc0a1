package chat.parley.server.bot;

import chat.parley.protocol.Language;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the time or the date, here or in a zone of the tz database.
final class TimeSkill implements ReplyEngine {
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:what(?:'s| is) the )?(time|date|时间|日期|几点(?:了)?|今天几号)"
                            + "(?:\\s+(?:in\\s+)?([\\w+/-]+))?\\s*[?？]?",
                    Pattern.CASE_INSENSITIVE);

    private final Clock clock;

    TimeSkill(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> reply(Question question) {
        Matcher asked = ASKED.matcher(question.text().strip());
        if (!asked.matches()) {
            return Optional.empty();
        }
        String zone = asked.group(2);
        try {
            ZoneId where = zone == null ? clock.getZone() : ZoneId.of(zone);
            ZonedDateTime now = clock.instant().atZone(where);
            return Optional.of(format(asked.group(1), question.language()).format(now));
        } catch (DateTimeException _) {
            return Optional.of(unknown(zone, question.language()));
        }
    }

    private static DateTimeFormatter format(String what, Language language) {
        boolean date = what.equalsIgnoreCase("date") || what.equals("日期") || what.equals("今天几号");
        return switch (language) {
            case ENGLISH ->
                    DateTimeFormatter.ofPattern(
                            date ? "EEEE, d MMMM uuuu" : "HH:mm, EEEE ('UTC'xxx)", Locale.ENGLISH);
            case CHINESE ->
                    DateTimeFormatter.ofPattern(
                            date ? "uuuu年M月d日 EEEE" : "EEEE HH:mm ('UTC'xxx)", Locale.CHINA);
        };
    }

    private static String unknown(@Nullable String zone, Language language) {
        return switch (language) {
            case ENGLISH -> "I know no zone \"" + zone + "\". Try one such as Asia/Shanghai.";
            case CHINESE -> "我不认识时区“" + zone + "”，试试 Asia/Shanghai 这样的写法。";
        };
    }
}
