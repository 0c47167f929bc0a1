package chat.parley.server.log.entry;

import chat.parley.protocol.Id;
import java.util.List;

/// Whom a text may mention, before it is known who stays in its conversation.
///
/// @param people for each place that may name somebody the accounts that it may mean, the longest
///     name first; the first that stays in the group is mentioned
/// @param everybody whether it names all members
public record MentionCandidates(List<List<Id>> people, boolean everybody) {
    public static final MentionCandidates NONE = new MentionCandidates(List.of(), false);

    public MentionCandidates {
        people = List.copyOf(people);
    }

    boolean isEmpty() {
        return people.isEmpty() && !everybody;
    }
}
