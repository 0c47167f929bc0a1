package chat.parley.server.model;

import chat.parley.protocol.body.NoticeCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of a [LogModel]; its seq is its place there.
sealed interface ModelLine {

    /// What the server tells.
    record Notice(NoticeCode code, @Nullable String actor, @Nullable String subject)
            implements ModelLine {}

    /// What became of an earlier line: it has a place of its own, and nothing to show there.
    record Changed(long target) implements ModelLine {}

    /// A message in its current form.
    ///
    /// @param text null once it was recalled
    /// @param moderated whether somebody else recalled it
    /// @param reactions who has reacted, by emoji, in the order in which each was first given
    record Message(
            String sender,
            @Nullable String text,
            @Nullable Long replyTo,
            Instant sentAt,
            int edits,
            boolean pinned,
            boolean moderated,
            Map<String, Set<String>> reactions)
            implements ModelLine {

        static Message of(String sender, String text, @Nullable Long replyTo, Instant sentAt) {
            return new Message(sender, text, replyTo, sentAt, 0, false, false, Map.of());
        }

        boolean isRecalled() {
            return text == null;
        }

        Message edited(String words) {
            return new Message(
                    sender, words, replyTo, sentAt, edits + 1, pinned, moderated, reactions);
        }

        Message recalledBy(String who) {
            boolean others = !who.equals(sender);
            return new Message(sender, null, replyTo, sentAt, 0, false, others, Map.of());
        }

        Message pinned(boolean now) {
            return new Message(sender, text, replyTo, sentAt, edits, now, moderated, reactions);
        }

        boolean hasReaction(String who, String emoji) {
            return reactions.getOrDefault(emoji, Set.of()).contains(who);
        }

        /// With a reaction more or less. One that nobody gives any more leaves its place.
        Message reacted(String who, String emoji, boolean given) {
            Map<String, Set<String>> after = new LinkedHashMap<>(reactions);
            Set<String> people = new LinkedHashSet<>(after.getOrDefault(emoji, Set.of()));
            boolean _ = given ? people.add(who) : people.remove(who);
            if (people.isEmpty()) {
                after.remove(emoji);
            } else {
                after.put(emoji, people);
            }
            return new Message(sender, text, replyTo, sentAt, edits, pinned, moderated, after);
        }
    }
}
