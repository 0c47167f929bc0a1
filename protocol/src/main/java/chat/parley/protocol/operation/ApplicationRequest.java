package chat.parley.protocol.operation;

import static chat.parley.protocol.wire.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Length;
import chat.parley.protocol.Range;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking to be a friend (or, by the same states, a member of a group), and deciding about it.
public sealed interface ApplicationRequest<A extends Record> extends Request<A> {

    /// When the other side has an application to oneself waiting, the two cross and both are
    /// friends at once.
    @Field(1)
    @Operation(
            name = "application.friend",
            summary = "Ask somebody to be a friend",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record ApplyFriend(
            @Field(1) @Length(min = 1, max = NAME_MAX_CODE_POINTS) String name,
            @Field(2) @Nullable @Length(max = APPLICATION_TEXT_CODE_POINTS) String text)
            implements ApplicationRequest<Application> {}

    /// Newest first.
    ///
    /// @param direction those that wait for one's decision, or one's own
    /// @param state only those in this state
    /// @param before the last application of the previous page
    @Field(2)
    @Operation(
            name = "application.list",
            summary = "List applications to oneself or one's own, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListApplications(
            @Field(1) Direction direction,
            @Field(2) @Nullable State state,
            @Field(3) @Nullable Id before,
            @Field(4) @Range(min = 1, max = PAGE_SIZE) int limit)
            implements ApplicationRequest<ApplicationsPage> {}

    @Field(3)
    @Operation(
            name = "application.accept",
            summary = "Accept an application made to oneself",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Accept(@Field(1) Id application) implements ApplicationRequest<Application> {}

    @Field(4)
    @Operation(
            name = "application.refuse",
            summary = "Refuse an application made to oneself",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Refuse(@Field(1) Id application) implements ApplicationRequest<Application> {}

    @Field(5)
    @Operation(
            name = "application.cancel",
            summary = "Take one's own application back",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Cancel(@Field(1) Id application) implements ApplicationRequest<Application> {}

    /// A page of applications.
    ///
    /// @param more whether another page follows
    /// @param pending how many in all wait for one's decision
    record ApplicationsPage(
            @Field(1) List<Application> applications,
            @Field(2) boolean more,
            @Field(3) int pending) {
        public ApplicationsPage {
            applications = List.copyOf(applications);
        }
    }

    /// One application, as both sides see it.
    ///
    /// @param conversation the conversation that accepting it opened
    record Application(
            @Field(1) Id id,
            @Field(2) Kind kind,
            @Field(3) Profile applicant,
            @Field(4) Profile addressee,
            @Field(5) @Nullable String text,
            @Field(6) State state,
            @Field(7) Instant appliedAt,
            @Field(8) @Nullable Instant decidedAt,
            @Field(9) @Nullable Id conversation) {}

    enum Kind {
        @Field(1)
        FRIEND
    }

    enum Direction {
        @Field(1)
        RECEIVED,
        @Field(2)
        SENT
    }

    /// All but the first are final.
    enum State {
        @Field(1)
        PENDING,
        @Field(2)
        ACCEPTED,
        @Field(3)
        REFUSED,
        @Field(4)
        CANCELLED,
        @Field(5)
        EXPIRED,
        @Field(6)
        VOID
    }
}
