package chat.parley.client.state;

import org.jspecify.annotations.Nullable;

/// How far the person at this client has read a conversation.
///
/// @param seen never goes back
/// @param divider where the new part began when they came, until they leave
/// @param tell saying so to the server
public record Reading(long seen, @Nullable Divider divider, Fetch tell) {

    /// The line between what was read and what is new.
    ///
    /// @param after the last seq above the line
    /// @param count how many of others' messages were new, at most 100
    public record Divider(long after, int count) {}

    static Reading from(long seen) {
        return new Reading(seen, null, Fetch.IDLE);
    }

    public Reading upTo(long seq) {
        return seq <= seen ? this : new Reading(seq, divider, tell);
    }

    public Reading with(@Nullable Divider changed) {
        return new Reading(seen, changed, tell);
    }

    public Reading with(Fetch changed) {
        return new Reading(seen, divider, changed);
    }
}
