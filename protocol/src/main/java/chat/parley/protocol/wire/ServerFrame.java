package chat.parley.protocol.wire;

import chat.parley.protocol.Field;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server sends over a connection, told apart in JSON by `type`. Clients ignore fields
/// that they do not know.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerFrame {

    /// Answers `hello`.
    ///
    /// @param session this connection; null while nobody is signed in. The host's operator has one
    ///     without an account
    /// @param messageOfTheDay the host's banner
    /// @param mark to be given as `since` when reconnecting
    /// @param accountVersion the version of one's account
    /// @param heads the conversations that changed after `since`, most recent last, at most
    ///     [Limits#HEADS]
    /// @param more whether more changed than `heads` tells: page through the conversation list
    /// @param registration whether anybody may sign up
    /// @param challenge what a gateway is to sign ([GatewayProof]), once, on this connection; null
    ///     where somebody is signed in, or no gateway is trusted
    /// @param mail whether the server sends e-mail: then a code for a forgotten password is asked
    ///     for by `auth.forgot`, and else of an administrator
    @Field(1)
    @JsonTypeName("welcome")
    record Welcome(
            @Field(1) @Nullable Id session,
            @Field(2) @Nullable Id account,
            @Field(3) @Nullable Id device,
            @Field(4) String server,
            @Field(5) Limits limits,
            @Field(6) @Nullable String messageOfTheDay,
            @Field(7) @Nullable Id mark,
            @Field(8) long accountVersion,
            @Field(9) List<Head> heads,
            @Field(10) boolean more,
            @Field(11) boolean registration,
            @Field(12) @Nullable String challenge,
            @Field(13) boolean mail)
            implements ServerFrame {
        public Welcome {
            heads = List.copyOf(heads);
        }

        /// Without a challenge, of a server that sends no e-mail.
        public Welcome(
                @Nullable Id session,
                @Nullable Id account,
                @Nullable Id device,
                String server,
                Limits limits,
                @Nullable String messageOfTheDay,
                @Nullable Id mark,
                long accountVersion,
                List<Head> heads,
                boolean more,
                boolean registration) {
            this(
                    session,
                    account,
                    device,
                    server,
                    limits,
                    messageOfTheDay,
                    mark,
                    accountVersion,
                    heads,
                    more,
                    registration,
                    null,
                    false);
        }
    }

    /// Answers a request; `answer` is the record that the request names.
    @Field(2)
    @JsonTypeName("answer")
    record Answer(@Field(1) long id, @Field(2) Record answer) implements ServerFrame {}

    /// Refuses a request.
    ///
    /// @param text the reason in the client's language
    /// @param detail what in particular was wrong, in the client's language
    /// @param penalty the mute or ban that is the reason
    @Field(3)
    @JsonTypeName("refusal")
    record Refusal(
            @Field(1) long id,
            @Field(2) Reason reason,
            @Field(3) String text,
            @Field(4) @Nullable String detail,
            @Field(5) List<FieldProblem> fields,
            @Field(6) @Nullable Long retryAfterMillis,
            @Field(7) @Nullable Penalty penalty)
            implements ServerFrame {
        public Refusal {
            fields = List.copyOf(fields);
        }
    }

    @Field(4)
    @JsonTypeName("event")
    record Push(@Field(1) Event event) implements ServerFrame {}

    /// The server is there, and tells what changed since it last did: whoever is behind fetches.
    @Field(5)
    @JsonTypeName("heartbeat")
    record Heartbeat(@Field(1) Id mark, @Field(2) long accountVersion, @Field(3) List<Head> heads)
            implements ServerFrame {
        public Heartbeat {
            heads = List.copyOf(heads);
        }
    }

    /// The last frame of a connection that the server ends: a close code, where there is one, has
    /// room for a few words only.
    ///
    /// @param text the reason in the client's language, or what in particular was wrong
    /// @param penalty the ban that is the reason
    @Field(6)
    @JsonTypeName("closing")
    record Closing(
            @Field(1) Reason reason, @Field(2) String text, @Field(3) @Nullable Penalty penalty)
            implements ServerFrame {}

    /// How far a conversation goes.
    record Head(@Field(1) Id conversation, @Field(2) long seq, @Field(3) long version) {}
}
