package chat.parley.protocol;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expected "no": thrown by a feature, turned into an answer in one place of each door, and
/// thrown again by the client that receives it. What it says in particular is put into words only
/// there, in the language of whoever asked; its message, for logs, is in English. It carries no
/// stack trace, for it is an answer, not a fault.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient @Nullable Sentence detail;
    private final transient List<BadField> fields;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable Penalty penalty;

    public Refused(Reason reason) {
        this(reason, null, List.of(), null, null);
    }

    /// Refuses with an explanation.
    ///
    /// @param detail what in particular was wrong, where the reason does not say it all
    public Refused(Reason reason, Phrase detail, Object... filling) {
        this(reason, Sentence.of(detail, filling));
    }

    /// Refuses with an explanation.
    public Refused(Reason reason, Sentence detail) {
        this(reason, detail, List.of(), null, null);
    }

    /// Refuses because of a mute or a ban.
    public Refused(Reason reason, Penalty penalty) {
        this(reason, null, List.of(), null, penalty);
    }

    public Refused(
            Reason reason,
            @Nullable Sentence detail,
            List<BadField> fields,
            @Nullable Duration retryAfter,
            @Nullable Penalty penalty) {
        super(detail == null ? null : detail.in(Language.ENGLISH), null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
        this.penalty = penalty;
    }

    /// A refusal of one named field.
    public static Refused field(String name, Phrase problem, Object... filling) {
        return fields(Reason.INVALID_FIELDS, List.of(BadField.of(name, problem, filling)));
    }

    /// A refusal that names every bad field.
    public static Refused fields(Reason reason, List<BadField> fields) {
        return new Refused(reason, null, fields, null, null);
    }

    /// A refusal as a server sent it, in whatever language it did.
    public static Refused quoted(
            Reason reason,
            @Nullable String detail,
            List<FieldProblem> fields,
            @Nullable Duration retryAfter,
            @Nullable Penalty penalty) {
        return new Refused(
                reason,
                detail == null ? null : Sentence.quoted(detail),
                fields.stream().map(BadField::quoted).toList(),
                retryAfter,
                penalty);
    }

    public static Refused tooFast(Duration retryAfter) {
        return later(Reason.RATE_LIMITED, retryAfter);
    }

    /// A refusal of what may be tried again after a while.
    public static Refused later(Reason reason, Duration retryAfter) {
        return new Refused(reason, null, List.of(), retryAfter, null);
    }

    public Reason reason() {
        return reason;
    }

    /// What in particular was wrong; null where the reason says it all.
    public @Nullable Sentence detail() {
        return detail;
    }

    /// What in particular was wrong, in words; null where the reason says it all.
    public @Nullable String detail(Language language) {
        return detail == null ? null : detail.in(language);
    }

    /// Every bad field, when the reason is [Reason#INVALID_FIELDS].
    public List<BadField> fields() {
        return fields;
    }

    /// What is wrong with every bad field, in words.
    public List<FieldProblem> fields(Language language) {
        return fields.stream().map(bad -> bad.in(language)).toList();
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
