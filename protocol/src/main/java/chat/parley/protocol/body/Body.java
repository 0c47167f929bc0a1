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

    /// What has words that somebody wrote, which may name people, and may be edited.
    sealed interface Worded extends Content {
        /// The words; null where there are none.
        @Nullable String text();

        /// The members of the group whom the words name as `@name`, by the order of their names in
        /// them; null where they name nobody.
        @Nullable List<Id> mentions();

        /// True where the words name all members with `@all`; else null.
        @Nullable Boolean everybody();

        /// Whether a member of the group is mentioned, by name or with all.
        default boolean mentions(Id member) {
            List<Id> named = mentions();
            return namesEverybody() || (named != null && named.contains(member));
        }

        default boolean namesEverybody() {
            return Boolean.TRUE.equals(everybody());
        }

        /// The same words, naming these.
        Worded mentioning(@Nullable List<Id> named, @Nullable Boolean all);

        /// The same, with other words, which name nobody yet.
        Worded saying(String words);
    }

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
            implements Worded {
        public Text {
            mentions = mentions == null ? null : List.copyOf(mentions);
        }

        public Text(String text, @Nullable List<Id> mentions) {
            this(text, mentions, null);
        }

        public Text(String text) {
            this(text, null, null);
        }

        @Override
        public Text mentioning(@Nullable List<Id> named, @Nullable Boolean all) {
            return new Text(text, named, all);
        }

        @Override
        public Text saying(String words) {
            return new Text(words);
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

    /// Files, with words where there are some.
    ///
    /// @param text as of [Text]
    /// @param files each has been uploaded by the sender; of what they say of one its id counts
    /// @param mentions as of [Text]
    /// @param everybody as of [Text]
    @Field(10)
    @JsonTypeName("files")
    record Files(
            @Field(1) @Nullable @Length(min = 1, max = Limits.TEXT_CODE_POINTS) String text,
            @Field(2) @Length(min = 1, max = Limits.FILES) List<Attachment> files,
            @Field(3) @Nullable List<Id> mentions,
            @Field(4) @Nullable Boolean everybody)
            implements Worded {
        public Files {
            files = List.copyOf(files);
            mentions = mentions == null ? null : List.copyOf(mentions);
        }

        public Files(@Nullable String text, List<Attachment> files) {
            this(text, files, null, null);
        }

        /// The same words, with other files.
        public Files carrying(List<Attachment> others) {
            return new Files(text, others, mentions, everybody);
        }

        @Override
        public Files mentioning(@Nullable List<Id> named, @Nullable Boolean all) {
            return new Files(text, files, named, all);
        }

        @Override
        public Files saying(String words) {
            return new Files(words, files);
        }
    }

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
