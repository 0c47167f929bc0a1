package chat.parley.client.screen.group;

import chat.parley.client.screen.Composer;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import java.util.ArrayList;
import java.util.List;

/// A group as it is to be made.
///
/// @param large whether there is to be room for many
/// @param members those to be brought along
record NewGroup(
        Composer name,
        Composer introduction,
        JoinPolicy policy,
        HistoryRule history,
        boolean large,
        List<Profile> members) {

    NewGroup {
        members = List.copyOf(members);
    }

    static NewGroup called(String name) {
        return new NewGroup(
                Composer.line(name),
                Composer.EMPTY,
                JoinPolicy.APPROVE,
                HistoryRule.SINCE_JOINING,
                false,
                List.of());
    }

    CreateGroup request() {
        String about = introduction.text().strip();
        return new CreateGroup(
                name.text().strip(),
                about.isEmpty() ? null : about,
                policy,
                history,
                large,
                members.stream().map(Profile::name).toList());
    }

    NewGroup withName(Composer changed) {
        return new NewGroup(changed, introduction, policy, history, large, members);
    }

    NewGroup withIntroduction(Composer changed) {
        return new NewGroup(name, changed, policy, history, large, members);
    }

    NewGroup withNextPolicy() {
        JoinPolicy next =
                switch (policy) {
                    case OPEN -> JoinPolicy.APPROVE;
                    case APPROVE -> JoinPolicy.CLOSED;
                    case CLOSED -> JoinPolicy.OPEN;
                };
        return new NewGroup(name, introduction, next, history, large, members);
    }

    NewGroup withOtherHistory() {
        HistoryRule other =
                switch (history) {
                    case SINCE_JOINING -> HistoryRule.ALL;
                    case ALL -> HistoryRule.SINCE_JOINING;
                };
        return new NewGroup(name, introduction, policy, other, large, members);
    }

    NewGroup withOtherRoom() {
        return new NewGroup(name, introduction, policy, history, !large, members);
    }

    /// With somebody, or without whom it had.
    NewGroup toggled(Profile friend) {
        List<Profile> changed = new ArrayList<>(members);
        if (!changed.remove(friend)) {
            changed.add(friend);
        }
        return new NewGroup(name, introduction, policy, history, large, changed);
    }
}
