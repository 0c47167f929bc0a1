package chat.parley.protocol.body;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Range;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an entry of a conversation carries, told apart in JSON by `kind`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Body {

    /// Words, kept as written; emoji shortcodes such as `:tada:` are drawn by whoever shows them.
    ///
    /// @param mentions the members of the group whom the words name as `@name`, by the order of
    ///     their names in it; found by the server, which takes none from clients
    @Field(1)
    @JsonTypeName("text")
    record Text(
            @Field(1) @Length(min = 1, max = Limits.TEXT_CODE_POINTS) String text,
            @Field(2) @Nullable List<Id> mentions)
            implements Body {
        public Text {
            mentions = mentions == null ? null : List.copyOf(mentions);
        }

        public Text(String text) {
            this(text, null);
        }
    }

    /// A place on earth, in degrees (WGS 84).
    @Field(2)
    @JsonTypeName("location")
    record Location(
            @Field(1) @Length(min = 1, max = Limits.TITLE_CODE_POINTS) String title,
            @Field(2) @Range(min = -90, max = 90) double latitude,
            @Field(3) @Range(min = -180, max = 180) double longitude)
            implements Body {}

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
}
