package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.NewName;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups: who belongs to one, who decides in it, and in which state it is. Their owner and admins
/// may change what is theirs; whoever holds the right `group.manage` may change all.
public sealed interface GroupRequest<A extends Record> extends Request<A> {

    /// Whoever creates a group owns it. Friends among `members` belong to it at once, others are
    /// invited.
    ///
    /// @param large whether up to 2,000 can belong to it, not 200
    @Field(1)
    @Operation(
            name = "group.create",
            summary = "Create a group and own it",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record CreateGroup(
            @Field(1) @NewName String name,
            @Field(2) @Nullable @Length(max = INTRODUCTION_CODE_POINTS) String introduction,
            @Field(3) JoinPolicy policy,
            @Field(4) HistoryRule history,
            @Field(5) boolean large,
            @Field(6) @Length(max = PAGE_SIZE) List<String> members)
            implements GroupRequest<Group> {
        public CreateGroup {
            members = List.copyOf(members);
        }
    }

    /// One's own groups, by name.
    ///
    /// @param after the name of the last group of the previous page
    @Field(2)
    @Operation(
            name = "group.list",
            summary = "List the groups that one belongs to, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListGroups(
            @Field(1) @Nullable @NameFragment String after, @Field(2) @PageLimit int limit)
            implements GroupRequest<GroupsPage> {}

    /// All groups but the dissolved ones, which only holders of `group.manage` find.
    ///
    /// @param name only those whose name contains this, in any letter case; `%` and `_` mean
    ///     themselves
    /// @param state only those in this state
    /// @param after the last group of the previous page, in the same order
    @Field(3)
    @Operation(
            name = "group.find",
            summary = "Find groups by a part of their name",
            effect = Effect.READ,
            rate = Rate.READ)
    record FindGroups(
            @Field(1) @Nullable @NameFragment String name,
            @Field(2) @Nullable GroupState state,
            @Field(3) GroupOrder order,
            @Field(4) @Nullable Id after,
            @Field(5) @PageLimit int limit)
            implements GroupRequest<GroupsPage> {}

    @Field(4)
    @Operation(
            name = "group.show",
            summary = "Show a group and one's own standing in it",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowGroup(@Field(1) @Name String group) implements GroupRequest<Group> {}

    /// For those who belong to the group, and holders of `group.manage`. The owner first, then
    /// admins, then members, each by name.
    ///
    /// @param after the last member of the previous page
    @Field(5)
    @Operation(
            name = "group.members",
            summary = "List the members of a group, page by page",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListMembers(
            @Field(1) @Name String group,
            @Field(2) @Nullable Id after,
            @Field(3) @PageLimit int limit)
            implements GroupRequest<MembersPage> {}

    /// Null leaves a part as it is; an empty text clears it.
    ///
    /// @param color the name of a [chat.parley.protocol.model.ProfileColor]
    @Field(6)
    @Operation(
            name = "group.edit",
            summary = "Change what a group shows of itself, or what new members may read",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EditGroup(
            @Field(1) @Name String group,
            @Field(2) @Nullable @NewName String name,
            @Field(3) @Nullable @Length(max = INTRODUCTION_CODE_POINTS) String introduction,
            @Field(4) @Nullable HistoryRule history,
            @Field(5) @Nullable @Length(max = AVATAR_CODE_POINTS) String avatar,
            @Field(6) @Nullable @Length(max = COLOR_CHARACTERS) String color,
            @Field(7) @Nullable @Length(max = QUESTION_CODE_POINTS) String question,
            @Field(8) @Nullable @Length(max = ANNOUNCEMENT_CODE_POINTS) String announcement)
            implements GroupRequest<Group> {
        /// Leaves avatar, colour, question and announcement as they are.
        public EditGroup(
                String group,
                @Nullable String name,
                @Nullable String introduction,
                @Nullable HistoryRule history) {
            this(group, name, introduction, history, null, null, null, null);
        }

        /// Changes the announcement alone.
        public static EditGroup announcing(String group, String announcement) {
            return new EditGroup(group, null, null, null, null, null, null, announcement);
        }

        /// Changes the question alone.
        public static EditGroup asking(String group, String question) {
            return new EditGroup(group, null, null, null, null, null, question, null);
        }

        /// Changes the avatar alone.
        public static EditGroup shownAs(String group, String avatar) {
            return new EditGroup(group, null, null, null, avatar, null, null, null);
        }
    }

    @Field(7)
    @Operation(
            name = "group.policy",
            summary = "Set how people come to belong to a group",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetPolicy(
            @Field(1) @Name String group,
            @Field(2) JoinPolicy policy,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements GroupRequest<Change> {}

    /// The owner and admins mute and unmute, the owner dissolves; holders of `group.manage` do all,
    /// and what they set only they undo.
    ///
    /// @param term when a muted group becomes normal again; for [GroupState#MUTED] only
    @Field(8)
    @Operation(
            name = "group.state",
            summary = "Set the state of a group",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetState(
            @Field(1) @Name String group,
            @Field(2) GroupState state,
            @Field(3) @Nullable Term term,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements GroupRequest<Change> {}

    /// The former owner stays as an admin.
    @Field(9)
    @Operation(
            name = "group.transfer",
            summary = "Hand a group over to one of its members",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record TransferGroup(
            @Field(1) @Name String group,
            @Field(2) @Name String to,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements GroupRequest<Change> {}

    /// By the owner alone, or a holder of `group.manage`.
    ///
    /// @param rank [Rank#ADMIN] or [Rank#MEMBER]
    @Field(10)
    @Operation(
            name = "group.rank",
            summary = "Make a member an admin of a group, or an admin a member",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetRank(
            @Field(1) @Name String group,
            @Field(2) @Name String member,
            @Field(3) Rank rank,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements GroupRequest<Change> {}

    /// The owner removes anybody else, admins remove members.
    @Field(11)
    @Operation(
            name = "group.kick",
            summary = "Remove a member from a group",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record KickMember(
            @Field(1) @Name String group,
            @Field(2) @Name String member,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements GroupRequest<Change> {}

    /// The owner mutes anybody else, admins mute members.
    ///
    /// @param term null: until it is undone
    @Field(12)
    @Operation(
            name = "group.mute",
            summary = "Let a member of a group only read there",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record MuteMember(
            @Field(1) @Name String group,
            @Field(2) @Name String member,
            @Field(3) @Nullable Term term,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements GroupRequest<Change> {}

    @Field(13)
    @Operation(
            name = "group.unmute",
            summary = "Let a muted member of a group write again",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record UnmuteMember(
            @Field(1) @Name String group,
            @Field(2) @Name String member,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements GroupRequest<Change> {}

    /// The owner hands the group over first, or dissolves it.
    @Field(14)
    @Operation(
            name = "group.leave",
            summary = "Leave a group",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record LeaveGroup(@Field(1) @Name String group) implements GroupRequest<Done> {}

    /// A friend belongs to the group at once; anybody else is asked. The owner and admins invite;
    /// into an open group every member does.
    @Field(15)
    @Operation(
            name = "group.invite",
            summary = "Bring a friend into a group, or ask somebody else to come",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Invite(
            @Field(1) @Name String group,
            @Field(2) @Name String name,
            @Field(3) @Nullable @Length(max = APPLICATION_TEXT_CODE_POINTS) String text)
            implements GroupRequest<Application> {}

    /// A page of groups.
    ///
    /// @param more whether another page follows
    record GroupsPage(@Field(1) List<Group> groups, @Field(2) boolean more) {
        public GroupsPage {
            groups = List.copyOf(groups);
        }
    }

    /// A page of members.
    ///
    /// @param more whether another page follows
    record MembersPage(@Field(1) List<Member> members, @Field(2) boolean more) {
        public MembersPage {
            members = List.copyOf(members);
        }
    }

    enum GroupOrder {
        /// By name.
        @Field(1)
        NAME,
        /// Last changed first.
        @Field(2)
        UPDATED,
        /// Newest first.
        @Field(3)
        CREATED
    }
}
