package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// First pages and searches take as many statements for an account with much as for one with
/// little.
@Tag("W46")
class ConstantStatementsTest {
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int GROUPS = 150;
    private static final int MEMBERS = 45;
    private static final int PAGE = 50;
    private static final int TIMES = 3;

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Id club;
    private int sent;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        create("club");
        club = world.ask(alice, new ShowConversationOf("club")).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void create(String name) {
        world.ask(
                alice,
                new CreateGroup(name, null, JoinPolicy.OPEN, HistoryRule.ALL, true, List.of()));
    }

    /// Makes friends of people who never signed up, up to a number.
    private void befriend(int from, int to) {
        for (int i = from; i < to; i++) {
            int number = i;
            Id friend = world.ids.next();
            world.write(
                    tx ->
                            tx.update(
                                    """
                    insert into account (id, kind, name, name_key, skeleton, registered_at,
                        version, change)
                    values (?, 'PERSON', ?, ?, ?, 0, 1, ?)""",
                                    friend,
                                    "friend" + number,
                                    "friend" + number,
                                    "friend" + number,
                                    friend));
            world.befriend(alice.signedIn(), friend);
        }
    }

    private void addMembers(int from, int to) {
        IntStream.range(from, to)
                .mapToObj(i -> new Invite("club", "friend" + i, null))
                .forEach(invite -> world.ask(alice, invite));
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            world.ask(alice, new Send(club, "c" + sent++, new Body.Text("word 你好")));
        }
    }

    private Map<String, Long> statements() {
        Map<String, Long> statements = new TreeMap<>();
        for (Request<?> question : questions()) {
            world.ask(alice, question); // the names are known
            statements.put(question.toString(), fewest(question));
        }
        return statements;
    }

    /// What follows the log in the background has statements of its own, now and then.
    private long fewest(Request<?> question) {
        awaitIndex();
        return LongStream.range(0, TIMES).map(_ -> counted(question)).min().orElseThrow();
    }

    private long counted(Request<?> question) {
        world.settle();
        long before = world.database.executed();
        world.ask(alice, question);
        return world.database.executed() - before;
    }

    private void awaitIndex() {
        SearchMessages search = new SearchMessages("nothing", null, null, null, 1);
        await().until(() -> world.ask(alice, search).complete());
    }

    private List<Request<?>> questions() {
        List<Request<?>> all = new ArrayList<>();
        all.add(new ListConversations(null, PAGE, false));
        all.add(new CountUnread());
        all.add(new ListFriends(null, null, PAGE));
        all.add(new ListFriends(null, "friend1", PAGE));
        all.add(new ListGroups(null, PAGE));
        all.add(new ListMembers("club", null, PAGE));
        all.add(new History(club, null, null, null, PAGE));
        all.add(new History(club, 9L, null, null, PAGE));
        all.add(new FindPeople("friend1", null, PAGE));
        all.add(new FindGroups("group1", null, GroupOrder.NAME, null, PAGE));
        all.add(new ListNotifications(false, null, PAGE));
        all.add(new ListApplications(Direction.SENT, null, null, PAGE));
        all.add(new SearchMessages("word", null, null, null, PAGE));
        all.add(new SearchMessages("你", null, null, null, PAGE));
        all.add(new SearchMessages("你好", club, null, null, PAGE));
        all.add(new SearchMessages("word from:alice in:club", null, null, null, PAGE));
        return all;
    }

    @Test
    void aThousandFriendsCostNoMoreStatementsThanTen() {
        befriend(0, FEW);
        addMembers(0, FEW);
        say(FEW);
        Map<String, Long> few = statements();

        befriend(FEW, MANY);
        addMembers(FEW, MEMBERS);
        IntStream.range(0, GROUPS).forEach(i -> create("group" + i));
        say(MANY);

        FriendsPage friends = world.ask(alice, new ListFriends(null, null, PAGE));
        assertThat(friends.friends()).hasSize(PAGE);
        assertThat(statements()).isEqualTo(few);
    }
}
