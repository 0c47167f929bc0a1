package chat.parley.server.sanction;

import static chat.parley.server.PeopleWorld.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.SanctionChanged;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.SanctionRequest.ListSanctions;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanctionsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private SignedIn signedIn;
    private Caller alice;
    private Caller bob;
    private Id conversation;
    private int sent;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        signedIn = world.register("alice");
        alice = PeopleWorld.caller(signedIn);
        bob = world.person("bob");
        world.befriend(alice, bob);
        conversation = world.ask(alice, new ShowConversationWith("bob")).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Impose impose(SanctionKind kind, @Nullable Duration time) {
        Term term = time == null ? null : new Term(null, time.toMillis());
        return new Impose("alice", kind, term, "spam", false);
    }

    private static Lift lift(SanctionKind kind) {
        return new Lift("alice", kind, "it is fine", false);
    }

    private Send message() {
        return new Send(conversation, "c" + ++sent, new Body.Text("hello"));
    }

    private Refused refused(Caller caller, Request<?> request) {
        try {
            world.ask(caller, request);
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError(request + " was not refused");
    }

    private List<Sanction> listed(boolean inForce) {
        return world.ask(admin, new ListSanctions("alice", null, inForce, null, 10)).sanctions();
    }

    @Test
    @Tag("A56")
    @Tag("A66")
    @Tag("W7")
    void aMuteRefusesTheVeryNextMessageWithItsReasonAndEndWhateverTheRolesAllow() {
        world.ask(admin, impose(SanctionKind.MUTE, HOUR));
        CreateRole loud = new CreateRole("loud", "Loud", null, List.of("speak"), null, false);
        world.ask(admin, loud);
        world.ask(admin, new AssignRoles("alice", Assignment.ADD, List.of("loud"), null, false));
        Refused refused = refused(alice, message());
        assertThat(refused.reason()).isEqualTo(Reason.MUTED);
        assertThat(refused.penalty()).isEqualTo(new Penalty("spam", world.now.get().plus(HOUR)));
        assertThat(world.ask(alice, new WhoAmI()).rights()).hasSize(2);
        assertThat(world.ask(alice, new WhoAmI()).sanctions())
                .singleElement()
                .satisfies(
                        sanction -> {
                            assertThat(sanction.kind()).isEqualTo(SanctionKind.MUTE);
                            assertThat(sanction.by()).isEqualTo("admin");
                        });
    }

    @Test
    @Tag("A56")
    void whoeverIsMutedDoesEverythingButWrite() {
        Caller carol = world.person("carol");
        Id application = world.ask(carol, new ApplyFriend("alice", null)).id();
        world.ask(bob, message());
        world.ask(admin, impose(SanctionKind.MUTE, null));
        world.ask(alice, new EditProfile("Ali", null));
        world.ask(alice, new Accept(application));
        world.person("dave");
        world.ask(alice, new ApplyFriend("dave", "hello"));
        assertThat(world.ask(alice, new History(conversation, null, null, null, 10)).entries())
                .hasSize(2);
        world.ask(alice, new MarkRead(conversation, 2));
        world.ask(world.person("erin"), new WhoAmI());
        assertThat(world.refusal(alice, message())).isEqualTo(Reason.MUTED);
    }

    @Test
    void aMuteEndsByItselfAtItsMoment() {
        world.ask(admin, impose(SanctionKind.MUTE, HOUR));
        world.pass(HOUR.minusMillis(1));
        assertThat(world.refusal(alice, message())).isEqualTo(Reason.MUTED);
        assertThat(listed(true)).hasSize(1);
        world.pass(Duration.ofMillis(1));
        world.ask(alice, message());
        assertThat(listed(true)).isEmpty();
        assertThat(listed(false)).hasSize(1);
        assertThat(world.refusal(admin, lift(SanctionKind.MUTE))).isEqualTo(Reason.NOT_SANCTIONED);
        world.ask(admin, impose(SanctionKind.MUTE, HOUR));
        assertThat(world.refusal(alice, message())).isEqualTo(Reason.MUTED);
    }

    @Test
    void aBanIsToldAtEveryDoorWithItsReasonAndEnd() {
        world.ask(admin, impose(SanctionKind.BAN, HOUR));
        Penalty penalty = new Penalty("spam", world.now.get().plus(HOUR));
        Caller stranger = PeopleWorld.stranger("10.0.0.7");
        assertThat(refused(stranger, new Login("alice", PeopleWorld.PASSWORD, "x")))
                .returns(Reason.BANNED, Refused::reason)
                .returns(penalty, Refused::penalty);
        assertThat(refused(stranger, refresh(signedIn)))
                .returns(Reason.BANNED, Refused::reason)
                .returns(penalty, Refused::penalty);
        assertThatThrownBy(
                        () -> world.authentication.authenticate(signedIn.accessToken(), "10.0.0.7"))
                .asInstanceOf(type(Refused.class))
                .returns(Reason.BANNED, Refused::reason)
                .returns(penalty, Refused::penalty);
        assertThat(refused(alice, message()))
                .returns(Reason.BANNED, Refused::reason)
                .returns(penalty, Refused::penalty);
        world.pass(HOUR);
        world.ask(stranger, new Login("alice", PeopleWorld.PASSWORD, "x"));
        world.ask(stranger, refresh(signedIn));
        world.ask(alice, message());
    }

    @Test
    @Tag("P10")
    void aBanIsToldAndFromThenOnNobodyOfTheAccountMayBeSignedIn() {
        world.connections.connected.put(alice.signedIn(), alice.signedInDevice());
        Change change = world.ask(admin, impose(SanctionKind.BAN, null));
        assertThat(change.sessions()).isOne();
        world.settle();
        assertThat(world.told(alice, SanctionChanged.class)).hasSize(1);
        assertThat(world.gate.barred(Set.of(alice.signedIn(), bob.signedIn())))
                .containsOnlyKeys(alice.signedIn());
    }

    @Test
    void aMuteBarsNobodyAndIsNoBan() {
        Caller dave = world.person("dave");
        Id application = world.ask(alice, new ApplyFriend("dave", null)).id();
        world.ask(admin, impose(SanctionKind.MUTE, null));
        world.settle();
        assertThat(world.told(alice, SanctionChanged.class)).hasSize(1);
        assertThat(world.gate.barred(Set.of(alice.signedIn()))).isEmpty();
        world.ask(dave, new Accept(application));
    }

    @Test
    void aSecondOneTakesTheFirstsPlaceAndTheHistoryIsKept() {
        world.ask(admin, impose(SanctionKind.MUTE, HOUR));
        world.pass(Duration.ofMinutes(1));
        Impose longer = new Impose("alice", SanctionKind.MUTE, null, "again", false);
        Change change = world.ask(PeopleWorld.operator(), longer);
        assertThat(change.before()).isEqualTo("muted until 2026-06-01T13:00:00Z: spam");
        assertThat(change.after()).isEqualTo("muted until lifted: again");
        assertThat(listed(true)).extracting(Sanction::by).containsExactly("operator");
        assertThat(listed(false))
                .extracting(Sanction::reason, Sanction::liftedAt, Sanction::liftedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("again", null, null),
                        org.assertj.core.groups.Tuple.tuple("spam", world.now.get(), "operator"));

        world.ask(admin, lift(SanctionKind.MUTE));
        assertThat(listed(true)).isEmpty();
        assertThat(listed(false).getFirst().liftedBy()).isEqualTo("admin");
        world.ask(alice, message());
        assertThat(world.refusal(admin, lift(SanctionKind.MUTE))).isEqualTo(Reason.NOT_SANCTIONED);
        assertThat(world.told(alice, SanctionChanged.class)).hasSize(3);
    }

    @Test
    void aMuteAndABanStandBesideEachOther() {
        world.ask(admin, impose(SanctionKind.MUTE, null));
        world.ask(admin, impose(SanctionKind.BAN, null));
        assertThat(world.refusal(alice, message())).isEqualTo(Reason.BANNED);
        world.ask(admin, lift(SanctionKind.BAN));
        assertThat(world.refusal(alice, message())).isEqualTo(Reason.MUTED);
    }

    @Test
    void sanctionsAreListedByKindAndPageByPage() {
        for (int i = 0; i < 3; i++) {
            world.ask(admin, impose(SanctionKind.MUTE, HOUR));
        }
        world.ask(admin, impose(SanctionKind.BAN, HOUR));
        var first = world.ask(admin, new ListSanctions(null, null, false, null, 3));
        assertThat(first.more()).isTrue();
        assertThat(first.sanctions().getFirst().kind()).isEqualTo(SanctionKind.BAN);
        Id last = first.sanctions().getLast().id();
        var second = world.ask(admin, new ListSanctions(null, null, false, last, 3));
        assertThat(second.sanctions()).hasSize(1);
        assertThat(second.more()).isFalse();
        assertThat(
                        world.ask(admin, new ListSanctions(null, SanctionKind.BAN, true, null, 9))
                                .sanctions())
                .hasSize(1);
        assertThat(world.ask(admin, new ListSanctions("bob", null, false, null, 9)).sanctions())
                .isEmpty();
        assertThat(world.refusal(admin, new ListSanctions("nobody", null, false, null, 9)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aTermIsOneOfTwoAndEndsInTheFuture() {
        Instant now = world.now.get();
        for (Term term :
                List.of(
                        new Term(null, null),
                        new Term(now.plusSeconds(1), 1_000L),
                        new Term(now, null),
                        new Term(null, Long.MAX_VALUE))) {
            Impose impose = new Impose("alice", SanctionKind.MUTE, term, "spam", false);
            assertThat(refused(admin, impose).fields().getFirst().name()).isEqualTo("term");
        }
        Impose blank = new Impose("alice", SanctionKind.MUTE, null, " \n", false);
        assertThat(refused(admin, blank).fields().getFirst().name()).isEqualTo("reason");
        assertThat(world.count("sanction")).isZero();
    }

    @Test
    @Tag("W50")
    void theReasonIsOneLine() {
        Impose impose = new Impose("alice", SanctionKind.MUTE, null, "a\u001B[2Jb\nc", false);
        world.ask(admin, impose);
        assertThat(listed(true).getFirst().reason()).isEqualTo("a [2Jb c");
    }

    @Test
    void aDryRunSanctionsNobody() {
        Impose dry = new Impose("alice", SanctionKind.BAN, null, "trying", true);
        Change change = world.ask(admin, dry);
        assertThat(change.done()).isFalse();
        assertThat(change.after()).isEqualTo("banned until lifted: trying");
        world.settle();
        assertThat(world.count("sanction")).isZero();
        world.ask(alice, message());
    }

    @Test
    void onlyThoseWithTheRightSanction() {
        assertThat(world.refusal(bob, impose(SanctionKind.MUTE, null))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(bob, lift(SanctionKind.MUTE))).isEqualTo(Reason.FORBIDDEN);
        CreateRole guard =
                new CreateRole("guard", "Guard", null, List.of("user.sanction"), null, false);
        world.ask(admin, guard);
        world.ask(admin, new AssignRoles("bob", Assignment.ADD, List.of("guard"), null, false));
        world.ask(bob, impose(SanctionKind.MUTE, null));
        assertThat(world.refusal(bob, guard)).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whoeverIsBannedAdministersNothingAnyMore() {
        world.ask(admin, new AssignRoles("alice", Assignment.ADD, List.of("admin"), null, false));
        world.ask(admin, impose(SanctionKind.BAN, null));
        Impose back = new Impose("admin", SanctionKind.BAN, null, "back at you", false);
        assertThat(world.refusal(alice, back)).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(alice, lift(SanctionKind.BAN))).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    @Tag("W47")
    void ofManyMessagesAndAMuteAtOnceEachIsStoredBeforeOrRefused() {
        List<Reason> refusals =
                world.refusalsOf(
                        50,
                        i ->
                                i == 25
                                        ? world.asking(admin, impose(SanctionKind.MUTE, null))
                                        : world.asking(
                                                alice,
                                                new Send(
                                                        conversation,
                                                        "m" + i,
                                                        new Body.Text("no. " + i))));
        assertThat(refusals).allMatch(reason -> reason == Reason.MUTED);
        assertThat(world.count("entry")).isEqualTo(1 + 49 - refusals.size());
        assertThat(world.refusal(alice, message())).isEqualTo(Reason.MUTED);
    }

    @Test
    @Tag("W47")
    void ofManyMutesAtOnceOneStands() {
        List<Reason> refusals =
                world.refusalsOf(50, _ -> world.asking(admin, impose(SanctionKind.MUTE, HOUR)));
        assertThat(refusals).isEmpty();
        assertThat(listed(true)).hasSize(1);
        assertThat(world.count("sanction")).isEqualTo(50);
        List<Reason> lifting =
                world.refusalsOf(50, _ -> world.asking(admin, lift(SanctionKind.MUTE)));
        assertThat(lifting).hasSize(49).containsOnly(Reason.NOT_SANCTIONED);
    }

    @Test
    @Tag("W46")
    void aMessageCostsOneStatementForAllSanctions() {
        world.ask(alice, message());
        long before = world.database.executed();
        world.ask(alice, message());
        long plain = world.database.executed() - before;
        for (int i = 0; i < 20; i++) {
            world.ask(admin, impose(SanctionKind.MUTE, null));
            world.ask(admin, lift(SanctionKind.MUTE));
        }
        world.settle();
        before = world.database.executed();
        world.ask(alice, message());
        assertThat(world.database.executed() - before).isEqualTo(plain);
    }
}
