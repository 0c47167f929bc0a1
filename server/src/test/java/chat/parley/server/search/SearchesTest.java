package chat.parley.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.RebuildIndex;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import chat.parley.server.PeopleWorld;
import chat.parley.server.group.GroupWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchesTest {
    @TempDir private Path directory;
    private SearchWorld search;
    private PeopleWorld world;
    private Caller mia;
    private Caller mo;
    private Id team;
    private Id pair;

    @BeforeEach
    void open() {
        search = new SearchWorld(directory);
        GroupWorld group = search.group;
        world = group.world;
        mia = group.mia;
        mo = group.mo;
        team = group.conversation;
        pair = search.pair;
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void chineseWordsOfOneCharacterAndMoreAreFoundTheNewestFirst() {
        search.say(mo, team, "数据库的磁盘满了");
        search.say(mo, pair, "磁盘换好了");

        assertThat(search.find(mia, "盘")).containsExactly("磁盘换好了", "数据库的磁盘满了");
        assertThat(search.find(mia, "磁盘")).containsExactly("磁盘换好了", "数据库的磁盘满了");
        assertThat(search.find(mia, "数据库")).containsExactly("数据库的磁盘满了");
        assertThat(search.find(mia, "据磁")).isEmpty();
    }

    @Test
    void latinWordsAreFoundInAnyCaseAndFromTheirBeginning() {
        search.say(mo, team, "The DISK on db-3 is full");

        assertThat(search.find(mia, "disk ful")).hasSize(1);
        assertThat(search.find(mia, "ｄｉｓｋ")).hasSize(1);
        assertThat(search.find(mia, "isk")).isEmpty();
        assertThat(search.find(mia, "\"on db-3\"")).hasSize(1);
        assertThat(search.find(mia, "\"disk is\"")).isEmpty();
        assertThat(search.find(mia, "full %")).isEmpty();
        assertThat(search.find(mia, "%")).isEmpty();
    }

    @Test
    void peopleAreMeantByWhatOneCallsThemAndByWhatTheyCallThemselves() {
        search.say(mo, team, "lunch at noon");
        search.say(mia, pair, "lunch?");
        world.ask(mia, new MarkFriend("mo", "Moritz 财务", null));

        for (String who : List.of("moritz", "财务", "\"Moritz 财务\"", "@moritz")) {
            assertThat(search.find(mia, "from:" + who)).containsExactly("lunch at noon");
        }
        assertThat(search.find(mia, "in:moritz")).containsExactly("lunch?");
        assertThat(search.find(mia, "from:me")).containsExactly("lunch?");
        assertThat(search.find(mia, "from:我")).containsExactly("lunch?");
        assertThat(refused(mo, "from:moritz")).isEqualTo(Reason.INVALID_FIELDS);
        world.ask(search.group.adam, new EditProfile("Lunch officer", null));
        search.say(search.group.adam, team, "lunch is ready");
        assertThat(search.find(mo, "from:officer")).containsExactly("lunch is ready");
        world.ask(search.group.olga, new EditProfile("Chief officer", null));
        assertThat(refused(mo, "from:officer")).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(search.find(mo, "from:\"lunch officer\"")).containsExactly("lunch is ready");
    }

    private Reason refused(Caller who, String query) {
        return world.refusal(who, new SearchMessages(query, null, null, null, 50));
    }

    @Test
    void aGroupIsMeantByWhatOneCallsItToo() {
        search.say(mo, team, "lunch at noon");
        world.ask(mia, new SetView(team, null, null, null, null, null, "Work"));

        assertThat(search.find(mia, "lunch in:work")).hasSize(1);
        assertThat(search.find(mia, "lunch in:#work")).hasSize(1);
    }

    @Test
    void filtersNarrow() {
        search.say(mo, team, "see https://wiki.example.org about lunch");
        long question = search.say(mia, pair, "lunch?");
        long answered = search.say(mo, pair, "lunch at noon", question);
        world.ask(mia, new ReactToMessage(pair, answered, "🎉", true));
        world.ask(mia, new PinMessage(pair, answered, true));
        world.ask(mia, new Send(pair, "place", new Body.Location("lunch place", 1, 2)));

        assertThat(search.find(mia, "lunch")).hasSize(4);
        assertThat(search.find(mia, "lunch from:mia")).containsExactly("lunch place", "lunch?");
        assertThat(search.find(mia, "lunch in:team")).hasSize(1);
        assertThat(search.find(mia, "in:@mo from:@mo")).containsExactly("lunch at noon");
        assertThat(search.find(mia, "lunch", team)).hasSize(1);
        assertThat(search.find(mia, "has:link")).hasSize(1);
        world.ask(mia, new Send(pair, "order", new Body.Custom("order", new RawJson("{}"))));
        assertThat(search.find(mia, "has:custom")).containsExactly("order");
        assertThat(search.find(mia, "has:location")).containsExactly("lunch place");
        for (String trait : List.of("reply", "reaction", "pin")) {
            assertThat(search.find(mia, "has:" + trait)).containsExactly("lunch at noon");
        }
    }

    @Test
    @Tag("A44")
    void whatAProgramSentIsFoundByTheNameOfItsKindAlone() {
        RawJson order = new RawJson("{\"item\":\"teapot\"}");
        world.ask(mia, new Send(pair, "order", new Body.Custom("com.example.order", order)));

        assertThat(search.find(mia, "example.order")).containsExactly("com.example.order");
        assertThat(search.find(mia, "teapot")).isEmpty();
    }

    @Test
    void datesAreDaysOfTheZoneThatIsGiven() {
        search.say(mo, pair, "first day"); // 2026-06-01T12:00Z
        world.pass(Duration.ofHours(6)); // 02:00 of the next day in Shanghai
        search.say(mo, pair, "second day");

        assertThat(inShanghai("day before:2026-06-02")).containsExactly("first day");
        assertThat(inShanghai("day after:2026-06-02")).containsExactly("second day");
        assertThat(search.find(mia, "day after:2026-06-02")).isEmpty();
        assertThat(search.find(mia, "day after:0001-01-01 before:9999-01-01")).hasSize(2);
    }

    private List<String> inShanghai(String query) {
        return SearchWorld.words(
                search.complete(mia, new SearchMessages(query, null, "Asia/Shanghai", null, 10)));
    }

    @Test
    void anEditIsFoundByItsNewWordsAlone() {
        long seq = search.say(mo, pair, "tonight");
        assertThat(search.find(mia, "tonight")).hasSize(1);
        world.ask(mo, new EditMessage(pair, seq, new Body.Text("tomorrow")));

        assertThat(search.find(mia, "tonight")).isEmpty();
        assertThat(search.find(mia, "tomorrow has:edit")).hasSize(1);
    }

    @Test
    void aRecallIsGoneAtOnce() {
        long seq = search.say(mo, pair, "secret");
        assertThat(search.find(mia, "secret")).hasSize(1);
        world.ask(mo, new RecallMessage(pair, seq));

        assertThat(world.ask(mia, new SearchMessages("secret", null, null, null, 9)).messages())
                .isEmpty();
        assertThat(search.find(mia, "secret")).isEmpty();
    }

    @Test
    void nothingIsFoundThatOneMayNotRead() {
        search.say(mo, team, "before she came");
        search.group.join(search.group.xena, GroupWorld.TEAM);
        search.say(mo, team, "after she came");
        search.say(mo, pair, "came alone");

        assertThat(search.find(search.group.xena, "came")).containsExactly("after she came");
        assertThat(search.find(search.group.zoe, "came")).isEmpty();
        assertThat(
                        world.refusal(
                                search.group.zoe, new SearchMessages("came", team, null, null, 10)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(
                        world.refusal(
                                search.group.zoe,
                                new SearchMessages("came in:team", null, null, null, 10)))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void whoeverLeavesFindsNothingMore() {
        search.say(mo, team, "numbers");
        assertThat(search.find(mia, "numbers")).hasSize(1);
        world.ask(mia, new LeaveGroup(GroupWorld.TEAM));

        assertThat(search.find(mia, "numbers")).isEmpty();
    }

    @Test
    void whatWasSaidBeforeABlockStaysFound() {
        search.say(mo, pair, "numbers");
        world.ask(mia, new Block("mo"));

        assertThat(search.find(mia, "numbers")).hasSize(1);
        assertThat(search.find(mo, "numbers in:@mia")).hasSize(1);
    }

    @Test
    void aHitSaysWhereItStands() {
        search.say(mo, team, "here");
        search.say(mo, pair, "here");

        List<FoundMessage> found =
                search.complete(mia, new SearchMessages("here", null, null, null, 9)).messages();
        assertThat(found)
                .extracting(FoundMessage::peer)
                .extracting(peer -> peer == null ? null : peer.name())
                .containsExactly("mo", null);
        assertThat(found)
                .extracting(FoundMessage::group)
                .extracting(group -> group == null ? null : group.name())
                .containsExactly(null, "team");
    }

    @Test
    void pagesFollowEachOtherWithoutGap() {
        for (int i = 0; i < 25; i++) {
            search.say(mo, i % 3 == 0 ? team : pair, "no. " + i);
        }
        List<String> all = new ArrayList<>();
        Id next = null;
        do {
            MessagesFound page =
                    search.complete(mia, new SearchMessages("no", null, null, next, 4));
            all.addAll(SearchWorld.words(page));
            next = page.next();
        } while (next != null);

        assertThat(all).hasSize(25).startsWith("no. 24").endsWith("no. 0").doesNotHaveDuplicates();
    }

    @Test
    void theIndexIsMadeAgainWhenAnAdministratorAsks() {
        search.say(mo, pair, "still here");
        assertThat(search.find(mia, "still")).hasSize(1);

        world.ask(PeopleWorld.operator(), new RebuildIndex());

        assertThat(search.find(mia, "still")).hasSize(1);
        assertThatOnlyAdministratorsAsk();
    }

    private void assertThatOnlyAdministratorsAsk() {
        assertThat(refusedRebuild(mia)).isEqualTo(Reason.FORBIDDEN);
    }

    private Reason refusedRebuild(Caller who) {
        return world.refusal(who, new RebuildIndex());
    }

    @Test
    @Tag("W46")
    void aSearchCostsTheSameFewStatementsWhateverThereIs() {
        for (int i = 0; i < 10; i++) {
            search.say(mo, i % 2 == 0 ? team : pair, "word " + i);
        }
        long few = statements();
        for (int i = 0; i < 300; i++) {
            search.say(mo, i % 2 == 0 ? team : pair, "word " + i);
        }

        assertThat(statements()).isEqualTo(few);
    }

    private long statements() {
        search.find(mia, "word"); // the index is up to the log, the names are known
        world.settle();
        long before = world.database.executed();
        search.find(mia, "word");
        return world.database.executed() - before;
    }
}
