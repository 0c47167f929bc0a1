package chat.parley.server.model;

import static chat.parley.server.model.ChatModel.require;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All groups, by their names, and what is asked of them.
final class GroupsModel {
    private final Map<String, GroupModel> all = new TreeMap<>();

    GroupsModel() {}

    GroupsModel(GroupsModel before) {
        before.all.forEach((name, group) -> all.put(name, new GroupModel(group)));
    }

    List<GroupModel> all() {
        return List.copyOf(all.values());
    }

    GroupModel named(String name) {
        GroupModel group = all.get(name);
        if (group == null) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return group;
    }

    void apply(ChatModel chat, String me, GroupRequest<?> request) {
        switch (request) {
            case CreateGroup create -> create(chat, me, create);
            case GroupRequest.Invite(String group, String other, _) -> {
                named(group);
                chat.applications.ask(chat, ModelApplication.invitation(me, other, group));
            }
            case GroupRequest.LeaveGroup(String group) -> named(group).leave(chat, me);
            case GroupRequest.EditGroup edit ->
                    named(edit.group()).setHistory(chat, me, edit.history());
            case GroupRequest.SetPolicy(String group, var policy, _, _) ->
                    named(group).setPolicy(chat, me, policy);
            case GroupRequest.SetState(String group, var state, _, _, _) ->
                    named(group).setState(chat, me, state);
            case GroupRequest.TransferGroup(String group, String to, _, _) ->
                    named(group).handOver(chat, me, to);
            case GroupRequest.SetRank(String group, String other, var rank, _, _) ->
                    named(group).setRank(chat, me, other, rank);
            case GroupRequest.KickMember(String group, String other, _, _) ->
                    named(group).kick(chat, me, other);
            case GroupRequest.MuteMember(String group, String other, _, _, _) ->
                    named(group).mute(chat, me, other, true);
            case GroupRequest.UnmuteMember(String group, String other, _, _) ->
                    named(group).mute(chat, me, other, false);
            case GroupRequest.ListGroups _,
                    GroupRequest.FindGroups _,
                    GroupRequest.ShowGroup _,
                    GroupRequest.ListMembers _ -> {}
        }
    }

    /// Friends belong to it at once, others are invited; who cannot be is left out.
    private void create(ChatModel chat, String me, CreateGroup create) {
        require(!all.containsKey(create.name()), Reason.GROUP_NAME_TAKEN);
        GroupModel group = new GroupModel(create.name(), create.policy(), create.history());
        all.put(group.name, group);
        chat.open(group.conversation(), ConversationKind.GROUP);
        group.found(chat, me);
        List<String> others =
                create.members().stream().distinct().filter(one -> !one.equals(me)).toList();
        require(others.size() < GroupModel.CAPACITY, Reason.GROUP_FULL);
        for (String other : others) {
            try {
                chat.applications.ask(chat, ModelApplication.invitation(me, other, group.name));
            } catch (Refused _) {
                // one who blocks the owner, or is blocked
            }
        }
    }
}
