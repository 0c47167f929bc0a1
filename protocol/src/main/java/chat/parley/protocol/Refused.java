package chat.parley.protocol;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expected "no": thrown by a feature, turned into an answer in one place of each door, and
/// thrown again by the client that receives it. It carries no stack trace, for it is an answer, not
/// a fault.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<FieldProblem> fields;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable Penalty penalty;

    public Refused(Reason reason) {
        this(reason, null, List.of(), null);
    }

    /// Refuses with an explanation.
    ///
    /// @param detail what in particular was wrong, in English, for people; null where the reason
    ///     says it all
    public Refused(Reason reason, String detail) {
        this(reason, detail, List.of(), null);
    }

    /// Refuses because of a mute or a ban.
    public Refused(Reason reason, Penalty penalty) {
        this(reason, null, List.of(), null, penalty);
    }

    public Refused(
            Reason reason,
            @Nullable String detail,
            List<FieldProblem> fields,
            @Nullable Duration retryAfter) {
        this(reason, detail, fields, retryAfter, null);
    }

    public Refused(
            Reason reason,
            @Nullable String detail,
            List<FieldProblem> fields,
            @Nullable Duration retryAfter,
            @Nullable Penalty penalty) {
        super(detail, null, false, false);
        this.reason = reason;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
        this.penalty = penalty;
    }

    /// A refusal of one named field.
    public static Refused field(String name, String problem) {
        return new Refused(
                Reason.INVALID_FIELDS, null, List.of(new FieldProblem(name, problem)), null);
    }

    public static Refused tooFast(Duration retryAfter) {
        return new Refused(Reason.RATE_LIMITED, null, List.of(), retryAfter);
    }

    public Reason reason() {
        return reason;
    }

    /// Every bad field, when the reason is [Reason#INVALID_FIELDS].
    public List<FieldProblem> fields() {
        return fields;
    }

    /// The mute or ban that is the reason, where one is.
    public @Nullable Penalty penalty() {
        return penalty;
    }

    /// How long to wait before trying again, where that would help.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
