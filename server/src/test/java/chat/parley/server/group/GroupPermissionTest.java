package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.Request;
import chat.parley.server.group.model.GroupPermission;
import chat.parley.server.group.model.GroupRole;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of [GroupPermission] against the real features: every act, in every state, by
/// everybody.
class GroupPermissionTest {
    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource
    @Tag("W5")
    @Tag("W12")
    @Tag("A66")
    void everybodyMayDoWhatTheTableSays(GroupState state) {
        try (GroupWorld world = new GroupWorld(directory)) {
            for (GroupPermission permission : GroupPermission.values()) {
                for (GroupRole role : GroupRole.values()) {
                    assertThat(isDone(world, permission, state, role))
                            .as("%s in a %s group by %s", permission, state, role)
                            .isEqualTo(isAllowed(permission, state, role));
                }
            }
        }
    }

    /// A manager is somebody else besides: an outsider here, or a member where it writes.
    private static boolean isAllowed(GroupPermission permission, GroupState state, GroupRole role) {
        GroupRole besides =
                permission == GroupPermission.WRITE ? GroupRole.MEMBER : GroupRole.OUTSIDER;
        return permission.allows(role, state)
                || (role == GroupRole.MANAGER && permission.allows(besides, state));
    }

    /// Tries an act in a group of its own.
    private static boolean isDone(
            GroupWorld world, GroupPermission permission, GroupState state, GroupRole role) {
        Scene scene = Scene.make(world, permission, role);
        if (state != GroupState.NORMAL) {
            Caller setter = state == GroupState.DISABLED ? world.rita : world.olga;
            world.world.ask(setter, new SetState(scene.group, state, null, null, false));
        }
        try {
            world.world.ask(caller(world, role), scene.request(permission, state));
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private static Caller caller(GroupWorld world, GroupRole role) {
        return switch (role) {
            case OWNER -> world.olga;
            case ADMIN -> world.adam;
            case MEMBER -> world.mia;
            case OUTSIDER -> world.xena;
            case MANAGER -> world.rita;
        };
    }

    /// A group with all that an act is about: Mo to act on, Zoe to bring in.
    private record Scene(GroupWorld world, String group, Id conversation, Id application) {

        static Scene make(GroupWorld world, GroupPermission permission, GroupRole role) {
            String group = (permission + "-" + role).toLowerCase(Locale.ROOT).replace('_', '.');
            Id conversation = world.found(group);
            if (permission == GroupPermission.WRITE && role == GroupRole.MANAGER) {
                world.join(world.rita, group);
            }
            if (permission != GroupPermission.JOIN
                    && permission != GroupPermission.INVITE_WHERE_OPEN) {
                SetPolicy approve = new SetPolicy(group, JoinPolicy.APPROVE, null, false);
                world.world.ask(world.olga, approve);
            }
            Id application =
                    permission == GroupPermission.DECIDE
                            ? world.world.ask(world.zoe, new ApplyGroup(group, null)).id()
                            : conversation;
            return new Scene(world, group, conversation, application);
        }

        Request<?> request(GroupPermission permission, GroupState state) {
            return switch (permission) {
                case SHOW -> new ShowGroup(group);
                case LIST_MEMBERS -> new ListMembers(group, null, 10);
                case READ -> new History(conversation, null, null, null, 10);
                case WRITE -> world.saying(conversation, "hello");
                case JOIN -> new ApplyGroup(group, null);
                case INVITE, INVITE_WHERE_OPEN -> new Invite(group, "zoe", null);
                case DECIDE -> new Accept(application);
                case EDIT -> new EditGroup(group, null, "new words", null);
                case SET_POLICY -> new SetPolicy(group, JoinPolicy.CLOSED, null, false);
                case MUTE ->
                        setting(state == GroupState.NORMAL ? GroupState.MUTED : GroupState.NORMAL);
                case DISABLE -> setting(GroupState.DISABLED);
                case DISSOLVE -> setting(GroupState.DISSOLVED);
                case HAND_OVER -> new TransferGroup(group, "mo", null, false);
                case SET_RANK -> new SetRank(group, "mo", Rank.ADMIN, null, false);
                case KICK -> new KickMember(group, "mo", null, false);
                case MUTE_MEMBER -> new MuteMember(group, "mo", null, null, false);
                case LEAVE -> new LeaveGroup(group);
            };
        }

        private SetState setting(GroupState state) {
            return new SetState(group, state, null, null, false);
        }
    }
}
