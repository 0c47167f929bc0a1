package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looking for messages by what they say.
public sealed interface SearchRequest<A extends Record> extends Request<A> {

    /// The newest first, of what one may read. All words have to be there; one of a script with
    /// spaces is found from its beginning, if it has three letters, and one in quotes as it stands.
    /// Filters stand among the words: `from:NAME`, `in:GROUP` or `in:@NAME`, `before:` and
    /// `after:` with a date or a date and time, and `has:` with `link`, `reply`, `reaction`,
    /// `location`, `custom`, `pin` or `edit`.
    ///
    /// @param conversation the only one to look in; null: all of one's own
    /// @param zone whose days the dates are, as the IANA calls it; null: UTC
    /// @param before what the previous page called `next`; null: from the newest on
    @Field(1)
    @Operation(
            name = "search.messages",
            summary = "Find messages by their words, who wrote them, where and when",
            effect = Effect.READ,
            rate = Rate.SEARCH)
    record SearchMessages(
            @Field(1) @Length(min = 1, max = SEARCH_CODE_POINTS) String query,
            @Field(2) @Nullable Id conversation,
            @Field(3) @Nullable @Length(min = 1, max = ZONE_CHARACTERS) String zone,
            @Field(4) @Nullable Id before,
            @Field(5) @PageLimit int limit)
            implements SearchRequest<MessagesFound> {}

    /// Answers at once; searches miss what is not looked at again yet, and say so.
    @Field(2)
    @Operation(
            name = "search.rebuild",
            summary = "Make the index of messages again from the log",
            needs = Right.ADMIN,
            effect = Effect.READ,
            rate = Rate.WRITE)
    record RebuildIndex() implements SearchRequest<Done> {}

    /// A page of messages. It may be short, or empty, though others follow.
    ///
    /// @param words what was looked for, without letter case, to be marked where it is shown
    /// @param next what the page that follows goes on from; null: there is none
    /// @param complete whether everything that was written before was looked at; if not, the index
    ///     is still being made
    record MessagesFound(
            @Field(1) List<String> words,
            @Field(2) List<FoundMessage> messages,
            @Field(3) @Nullable Id next,
            @Field(4) boolean complete) {
        public MessagesFound {
            words = List.copyOf(words);
            messages = List.copyOf(messages);
        }
    }
}
