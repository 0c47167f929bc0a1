package chat.parley.server.log;

import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether one of its people may write in a conversation: as the conversation and their stay say,
/// each until a moment at most.
///
/// @param posting [#OPEN], or the code of the reason why nobody may write
/// @param until when the conversation is open again; null where it is not by itself
/// @param outranks whether they write in a muted group
/// @param mutedUntil until when they only read
record PostingState(
        String posting,
        @Nullable Instant until,
        @Nullable String reason,
        boolean outranks,
        @Nullable Instant mutedUntil,
        @Nullable String muteReason) {

    static final String OPEN = "OPEN";

    /// What [#read] needs, of a conversation `c` and a stay `s`.
    static final String COLUMNS =
            "c.posting, c.posting_until, c.posting_reason, s.outranks, s.muted_until, s.mute_reason";

    static PostingState read(Row row) {
        return new PostingState(
                row.text(),
                row.nullableInstant(),
                row.nullableText(),
                row.flag(),
                row.nullableInstant(),
                row.nullableText());
    }

    /// What a message is refused with at a moment.
    Optional<Refused> refusal(Instant now) {
        Optional<Reason> closed = closed(now);
        if (closed.isPresent() && !(closed.get() == Reason.GROUP_MUTED && outranks)) {
            return Optional.of(
                    reason == null && until == null
                            ? new Refused(closed.get())
                            : new Refused(closed.get(), new Penalty(reason, until)));
        }
        return mutedUntil == null || !mutedUntil.isAfter(now)
                ? Optional.empty()
                : Optional.of(
                        new Refused(Reason.MEMBER_MUTED, new Penalty(muteReason, end(mutedUntil))));
    }

    /// When a mute ends; null where it does not by itself.
    static @Nullable Instant end(Instant mutedUntil) {
        return mutedUntil.isBefore(Stays.FOR_EVER) ? mutedUntil : null;
    }

    private Optional<Reason> closed(Instant now) {
        boolean over = until != null && !until.isAfter(now);
        return posting.equals(OPEN) || over
                ? Optional.empty()
                : Optional.of(Reason.valueOf(posting));
    }
}
