package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is there.
public sealed interface PresenceRequest<A extends Record> extends Request<A> {

    /// One's friends, or the members of a group of one's own, that have a live connection. By the
    /// account's id.
    ///
    /// @param group the name of the group; null asks about friends
    /// @param after the last account of the previous page
    @Field(1)
    @Operation(
            name = "presence.who",
            summary = "List who is there, of one's friends or of a group",
            effect = Effect.READ,
            rate = Rate.READ)
    record Who(
            @Field(1) @Nullable @NameFragment String group,
            @Field(2) @Nullable Id after,
            @Field(3) @PageLimit int limit)
            implements PresenceRequest<WhoPage> {}

    /// A page of those who are there.
    ///
    /// @param more whether another page follows
    record WhoPage(@Field(1) List<Profile> people, @Field(2) boolean more) {
        public WhoPage {
            people = List.copyOf(people);
        }
    }
}
