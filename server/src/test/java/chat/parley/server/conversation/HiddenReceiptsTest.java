package chat.parley.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("T12")
class HiddenReceiptsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;
    private Id pair;
    private int sent;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        world.befriend(alice, bob);
        pair = world.ask(alice, new ShowConversationWith("bob")).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void receiptsAreShownUntilTheyAreHidden() {
        long seq = say(pair);
        assertThat(world.ask(bob, new WhoAmI()).preferences().receipts()).isEqualTo(Receipts.SHOWN);
        read(bob, pair, seq);
        assertThat(peer(alice)).isEqualTo(new PeerProgress(seq, seq));
        assertThat(readers(alice, pair, seq, true).readers().getFirst().readAt())
                .isEqualTo(world.now.get());
    }

    @Test
    void othersLearnThatItArrivedAndNotThatItWasRead() {
        long first = say(pair);
        read(bob, pair, first);
        hide(bob);
        long second = say(pair);
        read(bob, pair, second);

        assertThat(peer(alice)).isEqualTo(new PeerProgress(second, first));
        assertThat(world.ask(bob, new ShowConversation(pair)).reading().upTo()).isEqualTo(second);
        assertThat(world.told(alice, CursorMoved.class).getLast().read()).isEqualTo(first);
        assertThat(world.told(bob, CursorMoved.class).getLast().read()).isEqualTo(second);
        MessageReader learned = readers(alice, pair, second, false).readers().getFirst();
        assertThat(learned.held()).isTrue();
        assertThat(learned.heldAt()).isEqualTo(world.now.get());
        assertThat(learned.readAt()).isNull();
        assertThat(readers(alice, pair, second, true).haveRead()).isZero();
    }

    @Test
    void notEvenThatSomethingChanged() {
        say(pair);
        long seq = say(pair);
        read(bob, pair, 1);
        hold(bob, seq);
        hide(bob);
        long version = world.ask(alice, new ShowConversation(pair)).version();
        int told = world.told(alice, CursorMoved.class).size();

        read(bob, pair, seq);

        assertThat(world.ask(alice, new ShowConversation(pair)).version()).isEqualTo(version);
        assertThat(world.told(alice, CursorMoved.class)).hasSize(told);
        CursorMoved own = world.told(bob, CursorMoved.class).getLast();
        assertThat(own.read()).isEqualTo(seq);
        assertThat(own.accountVersion()).isEqualTo(world.ask(bob, new WhoAmI()).version());
    }

    @Test
    void whoHidesThemSeesNoneOfOthers() {
        long seq = say(pair);
        hide(alice);
        read(bob, pair, seq);

        assertThat(peer(alice)).isEqualTo(new PeerProgress(seq, 0));
        assertThat(world.told(alice, CursorMoved.class).getLast().read()).isZero();
        ReadersPage page = readers(alice, pair, seq, false);
        assertThat(page.receiptsHidden()).isTrue();
        assertThat(page.haveRead()).isZero();
        assertThat(page.readers().getFirst().heldAt()).isEqualTo(world.now.get());
        assertThat(page.readers().getFirst().readAt()).isNull();
        assertThat(readers(alice, pair, seq, true).readers()).isEmpty();

        show(alice);
        assertThat(peer(alice)).isEqualTo(new PeerProgress(seq, seq));
        assertThat(readers(alice, pair, seq, true).receiptsHidden()).isFalse();
    }

    @Test
    void whatWasReadMeanwhileStaysUntoldUntilMoreIsReadAndItsTimeForGood() {
        long first = say(pair);
        hide(bob);
        read(bob, pair, first);
        show(bob);
        assertThat(peer(alice).read()).isZero();
        long second = say(pair);
        world.pass(Duration.ofMinutes(1));
        read(bob, pair, second);
        assertThat(peer(alice).read()).isEqualTo(second);
        assertThat(readers(alice, pair, first, true).readers().getFirst().readAt()).isNull();
        assertThat(readers(alice, pair, second, true).readers().getFirst().readAt())
                .isEqualTo(world.now.get());
    }

    @Test
    void inAGroupNobodyLearnsOfItAndWhoLeftIsInNoList() {
        Caller carol = world.person("carol");
        world.ask(
                alice,
                new CreateGroup("crew", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of()));
        world.ask(bob, new ApplyGroup("crew", null));
        world.ask(carol, new ApplyGroup("crew", null));
        Id crew = world.ask(alice, new ShowConversationOf("crew")).id();
        hide(bob);
        long seq = say(crew);
        read(bob, crew, seq);
        read(carol, crew, seq);

        assertThat(names(readers(alice, crew, seq, true))).containsExactly("carol");
        assertThat(names(readers(alice, crew, seq, false))).containsExactly("bob");
        assertThat(readers(bob, crew, seq, true).readers()).isEmpty();
        assertThat(names(readers(bob, crew, seq, false))).containsExactly("bob", "carol");
        world.ask(carol, new LeaveGroup("crew"));
        assertThat(readers(alice, crew, seq, true).readers()).isEmpty();
        assertThat(world.refusal(carol, new ListReaders(crew, seq, true, null, 10)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aClientThatKnowsNothingOfReceiptsLeavesThemHidden() {
        hide(bob);
        assertThat(world.ask(bob, new SetPreferences("Asia/Shanghai", null)))
                .isEqualTo(new Preferences("Asia/Shanghai", null).withReceipts(Receipts.HIDDEN));
    }

    private long say(Id conversation) {
        return world.ask(alice, new Send(conversation, "c" + sent++, new Body.Text("hi"))).seq();
    }

    private void read(Caller who, Id conversation, long seq) {
        world.ask(who, new MarkRead(conversation, seq));
    }

    private void hold(Caller who, long seq) {
        assertThat(world.hold(who, pair, seq)).isTrue();
        world.settle();
    }

    private void hide(Caller who) {
        prefer(who, Receipts.HIDDEN);
    }

    private void show(Caller who) {
        prefer(who, Receipts.SHOWN);
    }

    private void prefer(Caller who, Receipts receipts) {
        Preferences now = world.ask(who, new WhoAmI()).preferences();
        world.ask(who, SetPreferences.to(now.withReceipts(receipts)));
    }

    private PeerProgress peer(Caller who) {
        Conversation seen = world.ask(who, new ShowConversation(pair));
        return seen.peerProgress();
    }

    private ReadersPage readers(Caller who, Id conversation, long seq, boolean read) {
        return world.ask(who, new ListReaders(conversation, seq, read, null, 10));
    }

    private static List<String> names(ReadersPage page) {
        return page.readers().stream().map(one -> one.person().name()).toList();
    }
}
