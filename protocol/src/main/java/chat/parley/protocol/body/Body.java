package chat.parley.protocol.body;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Range;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an entry of a conversation carries, told apart in JSON by `kind`: what somebody wrote, what
/// the server tells, or a change of an earlier entry.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Body {

    /// What people write: a message.
    sealed interface Content extends Body {}

    /// What becomes of a message after it was sent. Histories show messages in their current form
    /// and leave changes out; whoever follows a log makes of each what it says, in order.
    sealed interface Change extends Body {
        /// The seq of the message.
        long target();
    }

    /// Words, kept as written; emoji shortcodes such as `:tada:` are drawn by whoever shows them.
    ///
    /// @param mentions the members of the group whom the words name as `@name`, by the order of
    ///     their names in it; found by the server, which takes none from clients
    /// @param everybody true where they name all members with `@all`, which those may who moderate
    ///     the group; else null. Found by the server, too
    @Field(1)
    @JsonTypeName("text")
    record Text(
            @Field(1) @Length(min = 1, max = Limits.TEXT_CODE_POINTS) String text,
            @Field(2) @Nullable List<Id> mentions,
            @Field(3) @Nullable Boolean everybody)
            implements Content {
        public Text {
            mentions = mentions == null ? null : List.copyOf(mentions);
        }

        public Text(String text, @Nullable List<Id> mentions) {
            this(text, mentions, null);
        }

        public Text(String text) {
            this(text, null, null);
        }

        /// Whether a member of the group is mentioned, by name or with all.
        public boolean mentions(Id member) {
            return namesEverybody() || (mentions != null && mentions.contains(member));
        }

        public boolean namesEverybody() {
            return everybody != null && everybody;
        }
    }

    /// A place on earth, in degrees (WGS 84).
    @Field(2)
    @JsonTypeName("location")
    record Location(
            @Field(1) @Length(min = 1, max = Limits.TITLE_CODE_POINTS) String title,
            @Field(2) @Range(min = -90, max = 90) double latitude,
            @Field(3) @Range(min = -180, max = 180) double longitude)
            implements Content {}

    /// What some program makes and another understands, such as an order: neither the server nor a
    /// client that does not know the kind looks into it.
    ///
    /// @param name of the kind: words of ASCII letters, digits, `-` and `_`, with dots between them
    ///     and a letter first, as in `order` or `com.example.order`
    @Field(9)
    @JsonTypeName("custom")
    record Custom(
            @Field(1) @Length(min = 1, max = Limits.CUSTOM_NAME_CHARACTERS) String name,
            @Field(2) RawJson json)
            implements Content {}

    /// A line that the server writes, put into words by whoever shows it. Clients cannot send one.
    ///
    /// @param parameters the names that the words need, by their role, such as `actor`
    @Field(3)
    @JsonTypeName("notice")
    record Notice(@Field(1) NoticeCode code, @Field(2) Map<String, String> parameters)
            implements Body {
        public Notice {
            parameters = Map.copyOf(parameters);
        }
    }

    /// What is left of a message that was recalled.
    ///
    /// @param moderated whether it was not its sender who did it
    @Field(4)
    @JsonTypeName("recalled")
    record Recalled(@Field(1) boolean moderated) implements Body {}

    /// A message has other words.
    ///
    /// @param body those that it has now, which may be a later change's; null where it was recalled
    ///     since, or is not the reader's to read
    @Field(5)
    @JsonTypeName("edit")
    record Edit(@Field(1) long target, @Field(2) @Nullable Body body) implements Change {}

    /// A message was recalled: its words are gone.
    ///
    /// @param moderated whether it was not its sender who did it
    @Field(6)
    @JsonTypeName("recall")
    record Recall(@Field(1) long target, @Field(2) boolean moderated) implements Change {}

    /// Somebody reacted to a message, or took a reaction back.
    ///
    /// @param emoji one emoji
    /// @param count how many have reacted so now
    @Field(7)
    @JsonTypeName("reaction")
    record Reaction(
            @Field(1) long target,
            @Field(2) String emoji,
            @Field(3) boolean added,
            @Field(4) int count)
            implements Change {}

    /// A message was pinned, or is no longer.
    @Field(8)
    @JsonTypeName("pin")
    record Pin(@Field(1) long target, @Field(2) boolean pinned) implements Change {}
}
