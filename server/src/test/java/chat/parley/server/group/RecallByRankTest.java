package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.server.session.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
class RecallByRankTest extends InGroup {
    private RecallMessage recalling(Caller author) {
        long seq = group.world.ask(author, group.saying("words")).seq();
        return new RecallMessage(group.conversation, seq);
    }

    @Test
    void anAdminTakesBackWhatMembersWroteAndNothingOfTheOwnersOrOtherAdmins() {
        group.world.ask(group.olga, new SetRank(GroupWorld.TEAM, "mo", Rank.ADMIN, null, false));

        assertThat(group.world.refusal(group.adam, recalling(group.olga)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(group.world.refusal(group.adam, recalling(group.mo)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(group.world.ask(group.adam, recalling(group.mia)).seq()).isNotNull();
        assertThat(group.world.ask(group.adam, recalling(group.adam)).seq()).isNotNull();
    }

    @Test
    void theOwnerTakesBackAnybodysAndAMemberNobodys() {
        assertThat(group.world.ask(group.olga, recalling(group.adam)).seq()).isNotNull();
        assertThat(group.world.refusal(group.mia, recalling(group.mo))).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whoeverLeftHasNoRankAnyMore() {
        RecallMessage left = recalling(group.mo);
        group.world.ask(group.olga, new SetRank(GroupWorld.TEAM, "mo", Rank.ADMIN, null, false));
        group.world.ask(group.mo, new LeaveGroup(GroupWorld.TEAM));

        assertThat(group.world.ask(group.adam, left).seq()).isNotNull();
    }

    @Test
    void whoeverManagesAllGroupsTakesBackWhatTheOwnerWrote() {
        group.join(group.rita, GroupWorld.TEAM);

        assertThat(group.world.ask(group.rita, recalling(group.olga)).seq()).isNotNull();
    }
}
