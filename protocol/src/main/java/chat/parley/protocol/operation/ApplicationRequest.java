package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking to be a friend or a member of a group, or asking somebody into a group, and deciding
/// about it: the same states for all three.
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
            @Field(1) @Name String name,
            @Field(2) @Nullable @Length(max = APPLICATION_TEXT_CODE_POINTS) String text)
            implements ApplicationRequest<Application> {}

    /// Joining at once where the group is open or has invited oneself: the application is accepted
    /// then. Otherwise its owner and admins decide.
    @Field(6)
    @Operation(
            name = "application.group",
            summary = "Ask to belong to a group",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record ApplyGroup(
            @Field(1) @Name String group,
            @Field(2) @Nullable @Length(max = APPLICATION_TEXT_CODE_POINTS) String text)
            implements ApplicationRequest<Application> {}

    /// Newest first.
    ///
    /// @param direction those that one decides, groups that one owns or is an admin of
    ///     included, or one's own
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
            @Field(2) @Nullable ApplicationState state,
            @Field(3) @Nullable Id before,
            @Field(4) @PageLimit int limit)
            implements ApplicationRequest<ApplicationsPage> {}

    @Field(3)
    @Operation(
            name = "application.accept",
            summary = "Accept an application that one decides",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Accept(@Field(1) Id application) implements ApplicationRequest<Application> {}

    /// The other side can be told why.
    ///
    /// @param reason why, for whoever asked: a line, which both sides see
    @Field(4)
    @Operation(
            name = "application.refuse",
            summary = "Refuse an application that one decides",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Refuse(@Field(1) Id application, @Field(2) @Nullable @ReasonText String reason)
            implements ApplicationRequest<Application> {
        /// Without a word.
        public Refuse(Id application) {
            this(application, null);
        }
    }

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

    enum Direction {
        @Field(1)
        RECEIVED,
        @Field(2)
        SENT
    }
}
