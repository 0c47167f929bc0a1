package chat.parley.protocol.wire;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.operation.Request;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/// What a client sends over a connection, told apart in JSON by `type`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientFrame {

    /// The first frame of every connection. Without a token only signing in may follow; after that
    /// a second one, with the token, begins the session. A later one, with a newer token of the
    /// same device, prolongs it.
    ///
    /// @param token an access token
    /// @param device the device that the client believes to be; refused when the token is another's
    /// @param client the client's name and version, such as `parley/0.1.0`
    /// @param language BCP 47, for the texts of refusals
    /// @param since the `mark` of the last `welcome` or heartbeat that was dealt with, to learn
    ///     what changed after it
    /// @param gateway shows that the connection is a gateway's, before somebody signs in on it;
    ///     answers the `challenge` of the `welcome` before
    @Field(1)
    @JsonTypeName("hello")
    record Hello(
            @Field(1) @Nullable @Length(max = Limits.TOKEN_CHARACTERS) String token,
            @Field(2) @Nullable Id device,
            @Field(3) @Length(min = 1, max = 100) String client,
            @Field(4) @Nullable @Length(max = 35) String language,
            @Field(5) @Nullable Id since,
            @Field(6) @Nullable GatewayProof gateway)
            implements ClientFrame {
        /// Of whoever is no gateway.
        public Hello(
                @Nullable String token,
                @Nullable Id device,
                String client,
                @Nullable String language,
                @Nullable Id since) {
            this(token, device, client, language, since, null);
        }
    }

    /// Asks for an operation.
    ///
    /// @param id chosen by the client; the answer bears it
    @Field(2)
    @JsonTypeName("request")
    record Call(@Field(1) long id, @Field(2) Request<?> request) implements ClientFrame {}

    /// This device holds everything in the conversation up to `seq`. Cumulative, unanswered; a
    /// client may send it as often as it likes.
    @Field(3)
    @JsonTypeName("ack")
    record Ack(@Field(1) Id conversation, @Field(2) @Range(min = 0) long seq)
            implements ClientFrame {}

    /// The client is there.
    @Field(4)
    @JsonTypeName("heartbeat")
    record Heartbeat() implements ClientFrame {}
}
