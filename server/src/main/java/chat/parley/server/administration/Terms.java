package chat.parley.server.administration;

import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Term;
import chat.parley.server.words.FieldText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When what somebody imposes will end.
public final class Terms {
    /// Beyond this one should say that there is no end.
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Terms() {}

    /// The moment of the end; a duration ends on a whole second, as people read it.
    ///
    /// @return null where there is none
    /// @throws Refused naming the field `term`, if it says nothing, too much, or what is over
    public static @Nullable Instant end(@Nullable Term term, Instant now) {
        if (term == null) {
            return null;
        }
        Instant until = term.until();
        Long forMillis = term.forMillis();
        if ((until == null) == (forMillis == null)) {
            throw Refused.field("term", FieldText.ONE_END);
        }
        Instant end = until == null ? now.plusMillis(forMillis == null ? 0 : forMillis) : until;
        if (!end.isAfter(now)) {
            throw Refused.field("term", FieldText.IN_THE_FUTURE);
        }
        if (end.isAfter(now.plus(LONGEST))) {
            throw Refused.field("term", FieldText.WITHIN_A_CENTURY);
        }
        return until == null ? wholeSecond(end) : Instant.ofEpochMilli(end.toEpochMilli());
    }

    private static Instant wholeSecond(Instant moment) {
        return moment.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }
}
