package chat.parley.protocol.model;

import chat.parley.protocol.Field;
import chat.parley.protocol.body.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How many have reacted to a message with an emoji.
///
/// @param mine whether whoever asked is among them; false in what is pushed
public record ReactionCount(@Field(1) String emoji, @Field(2) int count, @Field(3) boolean mine) {

    /// The counts after a reaction came or went; a new emoji stands last.
    ///
    /// @param own whether it is the reader's
    public static List<ReactionCount> after(
            List<ReactionCount> before, Body.Reaction reaction, boolean own) {
        List<ReactionCount> after = new ArrayList<>();
        boolean found = false;
        for (ReactionCount one : before) {
            boolean meant = one.emoji().equals(reaction.emoji());
            found |= meant;
            if (!meant) {
                after.add(one);
            } else if (reaction.count() > 0) {
                after.add(counted(reaction, own ? reaction.added() : one.mine()));
            }
        }
        if (!found && reaction.count() > 0) {
            after.add(counted(reaction, own && reaction.added()));
        }
        return List.copyOf(after);
    }

    /// The same as somebody sees it who has reacted with these emoji.
    public ReactionCount by(Set<String> given) {
        return new ReactionCount(emoji, count, given.contains(emoji));
    }

    private static ReactionCount counted(Body.Reaction reaction, boolean mine) {
        return new ReactionCount(reaction.emoji(), reaction.count(), mine);
    }
}
