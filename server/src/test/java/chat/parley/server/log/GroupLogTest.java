package chat.parley.server.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.server.log.cursor.ReaderTable.Reader;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.storage.Transaction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupLogTest {
    @TempDir Path directory;

    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id cleo;
    private Id group;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        cleo = world.person("cleo");
        group = world.write(tx -> world.stays.openGroup(tx));
        join(alice, false);
        join(bob, false);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("P8")
    void aNewcomerReadsFromTheLineOfTheirJoiningOn() {
        say(alice, "before");
        join(cleo, false);
        say(alice, "after");

        assertThat(texts(cleo)).containsExactly("- cleo", "after");
        assertThat(world.overview(cleo, group).unread()).isEqualTo(1);
    }

    @Test
    @Tag("P8")
    void whereTheGroupSaysSoANewcomerReadsEverything() {
        say(alice, "before");
        join(cleo, true);

        assertThat(texts(cleo)).containsExactly("- alice", "- bob", "before", "- cleo");
        assertThat(world.overview(cleo, group).unread()).isZero();
    }

    @Test
    @Tag("P8")
    void whoLeavesReadsNothingAndReturnsToTheirNewStayAlone() {
        join(cleo, false);
        say(alice, "first stay");
        leave(cleo);
        say(alice, "meanwhile");

        assertThat(reasonOf(() -> texts(cleo))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> say(cleo, "psst"))).isEqualTo(Reason.NOT_FOUND);

        join(cleo, false);
        say(alice, "second stay");
        assertThat(texts(cleo)).containsExactly("- cleo", "second stay");
        assertThat(world.overview(cleo, group).unread()).isEqualTo(1);
    }

    @Test
    @Tag("W36")
    void aMessageGoesToWhoIsThereNowIncludingWhoJustCame() {
        say(alice, "warm the memory up");
        join(cleo, false);
        leave(bob);
        say(alice, "now");

        Entry last = world.published(Event.EntryPosted.class).getLast().entry();
        assertThat(last.body()).isEqualTo(new Body.Text("now"));
        assertThat(world.published.getLast().accounts()).containsExactlyInAnyOrder(alice, cleo);
    }

    @Test
    @Tag("C21")
    void aMessageIsOneRowHoweverManyThereAre() {
        for (int i = 0; i < 50; i++) {
            join(world.person("member-" + i), false);
        }
        long before = rows();
        say(alice, "one row");

        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    @Tag("W46")
    void aSendCostsTheSameStatementsHoweverManyThereAre() {
        say(alice, "warm");
        long few = statementsOf(() -> say(alice, "few"));
        for (int i = 0; i < 200; i++) {
            join(world.person("member-" + i), false);
        }
        say(alice, "warm again");

        assertThat(statementsOf(() -> say(alice, "many"))).isEqualTo(few);
    }

    @Test
    @Tag("W5")
    void inAMutedGroupOnlyThoseWriteWhoOutrankTheOthers() {
        change(tx -> world.stays.outrank(tx, group, alice, true));
        change(tx -> world.stays.close(tx, group, Reason.GROUP_MUTED, new Penalty("night", null)));

        Refused refused = refusal(() -> say(bob, "hello?"));
        assertThat(refused.reason()).isEqualTo(Reason.GROUP_MUTED);
        assertThat(refused.penalty()).isEqualTo(new Penalty("night", null));
        say(alice, "quiet, please");

        change(tx -> world.stays.close(tx, group, Reason.GROUP_DISABLED, new Penalty(null, null)));
        assertThat(reasonOf(() -> say(alice, "even I"))).isEqualTo(Reason.GROUP_DISABLED);
        assertThat(texts(bob)).endsWith("quiet, please");
    }

    @Test
    void aMuteOfAGroupEndsByItselfAtTheMomentOfUse() {
        Penalty over = new Penalty("a minute", Instant.now().minusSeconds(1));
        change(tx -> world.stays.close(tx, group, Reason.GROUP_MUTED, over));

        say(bob, "it is over");
        assertThat(world.overview(bob, group).closed()).isEmpty();
    }

    @Test
    void aMutedMemberOnlyReadsUntilTheirMuteEnds() {
        Instant soon = Instant.ofEpochMilli(Instant.now().toEpochMilli() + 3_600_000);
        change(tx -> world.stays.mute(tx, group, bob, new Penalty("spam", soon)));

        assertThat(refusal(() -> say(bob, "buy!")).penalty()).isEqualTo(new Penalty("spam", soon));
        Refused closed = world.overview(bob, group).closed().orElseThrow();
        assertThat(closed.reason()).isEqualTo(Reason.MEMBER_MUTED);
        assertThat(closed.penalty()).isEqualTo(new Penalty("spam", soon));
        say(alice, "others go on");

        change(tx -> world.stays.unmute(tx, group, bob));
        say(bob, "sorry");

        Penalty over = new Penalty("spam", Instant.now().minusSeconds(1));
        change(tx -> world.stays.mute(tx, group, bob, over));
        say(bob, "that one is over too");
    }

    @Test
    void aMuteWithoutAnEndTellsOfNone() {
        change(tx -> world.stays.mute(tx, group, bob, new Penalty("spam", null)));

        assertThat(refusal(() -> say(bob, "buy!")).penalty()).isEqualTo(new Penalty("spam", null));
    }

    @Test
    @Tag("C30")
    void whoHasReadAMessageIsAskedForAndTheSenderLeftOut() {
        join(cleo, false);
        long seq = say(alice, "read me");
        change(tx -> world.cursors.read(tx, bob, group, seq));
        Id late = world.person("late");
        join(late, false);

        assertThat(accounts(readers(seq, true))).containsExactly(bob);
        assertThat(accounts(readers(seq, false))).containsExactly(cleo);
        assertThat(readers(seq, true).haveRead()).isEqualTo(1);
        assertThat(readers(seq, true).haveNot()).isEqualTo(1);
        assertThat(reasonOf(() -> readersFor(late, seq))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> readersFor(alice, 99))).isEqualTo(Reason.PAST_THE_HEAD);
    }

    @Test
    void whatSomebodyHasReadInAGroupIsToldToTheirOwnDevicesAlone() {
        long seq = say(alice, "hello");
        long version = world.overview(alice, group).version();
        world.settle();
        world.published.clear();
        change(tx -> world.cursors.read(tx, bob, group, seq));

        assertThat(world.published(Event.CursorMoved.class)).hasSize(1);
        assertThat(world.published.getFirst().accounts()).containsExactly(bob);
        assertThat(world.overview(alice, group).version()).isEqualTo(version);
    }

    @Test
    @Tag("W40")
    @Tag("W52")
    void howSomebodySeesAConversationConcernsNobodyElse() {
        Views views = new Views((_, _) -> 1, world.changes);
        change(
                tx ->
                        views.set(
                                tx,
                                alice,
                                new SetView(group, true, true, NotifyLevel.NONE, null),
                                null));

        assertThat(listed(alice, false)).isEmpty();
        assertThat(listed(alice, true)).containsExactly(group);
        assertThat(listed(bob, false)).containsExactly(group);
        assertThat(world.overview(bob, group).view().pinned()).isFalse();

        change(tx -> world.log.notice(tx, group, NoticeCode.JOINED, Map.of("subject", "cid")));
        assertThat(listed(alice, true)).containsExactly(group);
        say(bob, "it returns");
        assertThat(listed(alice, false)).containsExactly(group);
        change(tx -> views.set(tx, alice, new SetView(group, null, false), null));
        assertThat(world.overview(alice, group).view().pinned()).isFalse();
        assertThat(view(alice).level()).isEqualTo(NotifyLevel.NONE);
        change(tx -> views.set(tx, alice, level(NotifyLevel.ALL), null));
        assertThat(view(alice)).isEqualTo(ConversationView.at(NotifyLevel.ALL));
        assertThat(view(bob)).isEqualTo(ConversationView.at(NotifyLevel.MENTIONS));
    }

    @Test
    void aSilenceKeepsTheLevelAndALevelEndsTheSilence() {
        Views views = new Views((_, _) -> 1, world.changes);
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        change(tx -> views.set(tx, alice, level(NotifyLevel.ALL), null));
        change(tx -> views.set(tx, alice, new SetView(group, null, null), end));
        assertThat(view(alice).silencedUntil()).isEqualTo(end);
        assertThat(view(alice).levelAt(end.minusMillis(1))).isEqualTo(NotifyLevel.NONE);
        assertThat(view(alice).levelAt(end)).isEqualTo(NotifyLevel.ALL);
        change(tx -> views.set(tx, alice, level(NotifyLevel.MENTIONS), null));
        assertThat(view(alice).silencedUntil()).isNull();
    }

    private SetView level(NotifyLevel level) {
        return new SetView(group, null, null, level, null);
    }

    private ConversationView view(Id account) {
        return world.overview(account, group).view();
    }

    @Test
    void onlyWhoStaysInTheGroupIsMentioned() {
        MessageDraft draft =
                new MessageDraft(
                        group,
                        alice,
                        "m1",
                        new Body.Text("@cleo and @bob"),
                        null,
                        new MentionCandidates(List.of(List.of(cleo), List.of(bob)), false));
        world.write(tx -> world.log.append(tx, draft));

        Entry entry = world.published(Event.EntryPosted.class).getLast().entry();
        assertThat(entry.body()).isEqualTo(new Body.Text("@cleo and @bob", List.of(bob)));
        assertThat(world.overview(bob, group).mentioned()).isTrue();
        assertThat(world.overview(alice, group).mentioned()).isFalse();
        change(tx -> world.cursors.read(tx, bob, group, entry.seq()));
        assertThat(world.overview(bob, group).mentioned()).isFalse();
    }

    private void join(Id account, boolean everything) {
        String name = requireNonNull(world.profiles(List.of(account)).get(account)).name();
        change(
                tx -> {
                    world.stays.join(tx, group, account, everything);
                    world.log.notice(tx, group, NoticeCode.JOINED, Map.of("subject", name));
                });
    }

    private void leave(Id account) {
        change(
                tx -> {
                    world.log.notice(tx, group, NoticeCode.LEFT, Map.of());
                    world.stays.leave(tx, group, account);
                });
    }

    private long say(Id who, String text) {
        return world.send(group, who, text, text).seq();
    }

    private void change(Consumer<Transaction> change) {
        world.write(
                tx -> {
                    change.accept(tx);
                    return true;
                });
    }

    private List<String> texts(Id reader) {
        return world.reader.after(reader, group, 0, 200).entries().stream()
                .map(
                        entry ->
                                switch (entry.body()) {
                                    case Body.Text text -> text.text();
                                    case Body.Notice notice ->
                                            "- " + notice.parameters().get("subject");
                                    case Body.Location place -> place.title();
                                    case Body.Custom custom -> custom.name();
                                    case Body.Files _, Body.Recalled _, Body.Change _ ->
                                            throw new AssertionError(entry);
                                })
                .toList();
    }

    private List<Id> listed(Id account, boolean hidden) {
        return world
                .database
                .read(sql -> world.overviews.page(sql, account, null, hidden, 10))
                .stream()
                .map(Overview::id)
                .toList();
    }

    private static List<Id> accounts(Readership.Page page) {
        return page.readers().stream().map(Reader::account).toList();
    }

    private Readership.Page readers(long seq, boolean read) {
        return world.database.read(
                sql -> new Readership().page(sql, alice, group, seq, read, 0, 10));
    }

    private void readersFor(Id asker, long seq) {
        world.database.read(sql -> new Readership().page(sql, asker, group, seq, true, 0, 10));
    }

    private long rows() {
        return world.database
                .read(sql -> sql.first("select count(*) from entry", row -> row.number()))
                .orElseThrow();
    }

    private long statementsOf(Runnable work) {
        world.settle();
        long before = world.database.executed();
        work.run();
        world.settle();
        return world.database.executed() - before;
    }

    private static @Nullable Reason reasonOf(Runnable work) {
        return refusal(work).reason();
    }

    private static Refused refusal(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run);
    }
}
