package chat.parley.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.EntryPosted;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.server.PeopleWorld;
import chat.parley.server.group.GroupWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("C40")
class MentionsOfAllTest {
    @TempDir private Path directory;
    private GroupWorld group;
    private PeopleWorld world;

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
        world = group.world;
    }

    @AfterEach
    void close() {
        group.close();
    }

    @Test
    void theOwnerAndAdminsMentionEverybodyButThemselves() {
        long seq = world.ask(group.olga, group.saying("@all lunch at 12")).seq();

        assertThat(last(group.mia)).isEqualTo(new Body.Text("@all lunch at 12", null, true));
        assertThat(mentioned(group.mia)).isTrue();
        assertThat(mentioned(group.adam)).isTrue();
        assertThat(mentioned(group.olga)).isFalse();
        world.ask(group.mia, new MarkRead(group.conversation, seq));
        assertThat(mentioned(group.mia)).isFalse();
        world.ask(group.adam, group.saying("请@所有人看一下，@mia"));
        assertThat(last(group.mia))
                .isEqualTo(new Body.Text("请@所有人看一下，@mia", List.of(id(group.mia)), true));
    }

    @Test
    void fromAMemberTheWordsAreOnlyWords() {
        world.ask(group.mia, group.saying("@all and @mo"));

        assertThat(last(group.mo)).isEqualTo(new Body.Text("@all and @mo", List.of(id(group.mo))));
        assertThat(mentioned(group.olga)).isFalse();
        assertThat(mentioned(group.mo)).isTrue();
    }

    @Test
    void ofTwoNobodyIsMentionedWithAll() {
        world.befriend(group.olga, group.mia);
        Id pair = world.ask(group.olga, new ShowConversationWith("mia")).id();
        world.ask(group.olga, group.saying(pair, "@all"));

        assertThat(last(group.mia)).isEqualTo(new Body.Text("@all"));
    }

    @Test
    void whoeverCameLaterIsNotMentioned() {
        world.ask(group.olga, group.saying("@all hello"));
        group.join(group.zoe, GroupWorld.TEAM);

        assertThat(mentioned(group.zoe)).isFalse();
    }

    @Test
    void editingAndRecallingChangeWhoIsMentioned() {
        long seq = world.ask(group.olga, group.saying("@all lunch")).seq();
        edit(seq, "lunch");
        assertThat(mentioned(group.mia)).isFalse();
        edit(seq, "@all lunch at 12");
        assertThat(mentioned(group.mia)).isTrue();
        world.ask(group.olga, new RecallMessage(group.conversation, seq));
        assertThat(mentioned(group.mia)).isFalse();
        assertThat(world.count("mention_of_all")).isZero();
    }

    @Test
    void itIsOneRowAndInNobodysInbox() {
        world.ask(group.olga, group.saying("@all lunch"));

        assertThat(world.count("mention_of_all")).isEqualTo(1);
        assertThat(world.count("mention")).isZero();
        assertThat(world.ask(group.mia, new ListNotifications(false, null, 10)).notifications())
                .isEmpty();
    }

    @Test
    void onlyTheServerFindsThatEverybodyIsMentioned() {
        Body.Text claimed = new Body.Text("hello", null, true);

        assertThat(world.refusal(group.olga, new Send(group.conversation, "claim", claimed)))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    private void edit(long seq, String words) {
        world.ask(group.olga, new EditMessage(group.conversation, seq, new Body.Text(words)));
    }

    private boolean mentioned(Caller who) {
        return world.ask(who, new ShowConversation(group.conversation)).reading().mentioned();
    }

    private Body last(Caller who) {
        return world.told(who, EntryPosted.class).getLast().entry().body();
    }

    private static Id id(Caller who) {
        return who.signedIn();
    }
}
