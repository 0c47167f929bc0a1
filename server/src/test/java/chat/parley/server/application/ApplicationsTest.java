package chat.parley.server.application;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.ApplicationChanged;
import chat.parley.protocol.event.Event.FriendAdded;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;
    private Caller carol;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        carol = world.person("carol");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static final ApplyFriend TO_BOB = new ApplyFriend("bob", "it is me");

    private ApplicationsPage received(@Nullable ApplicationState state) {
        return world.ask(bob, new ListApplications(Direction.RECEIVED, state, null, 50));
    }

    private ApplicationState state(Id application) {
        return received(null).applications().stream()
                .filter(one -> one.id().equals(application))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    @Tag("A17")
    @Tag("C8")
    void bothSidesHearOfAnApplicationAtOnce() {
        Application made = world.ask(alice, TO_BOB);
        assertThat(made.state()).isEqualTo(ApplicationState.PENDING);
        assertThat(world.told(bob, ApplicationChanged.class))
                .singleElement()
                .satisfies(told -> assertThat(told.application()).isEqualTo(made));
        assertThat(world.told(alice, ApplicationChanged.class)).hasSize(1);
        assertThat(world.told(carol, ApplicationChanged.class)).isEmpty();
        assertThat(received(null).pending()).isEqualTo(1);
    }

    @Test
    @Tag("F3")
    void onlySoManyOfOnesOwnWaitForAnAnswer() {
        world.write(
                tx ->
                        tx.update(
                                """
                                insert into application (id, kind, applicant_id, addressee_id,
                                    state, applied_at, expires_at)
                                with recursive n (i) as
                                    (select 1 union all select i + 1 from n where i < %d)
                                select i, 'GROUP', ?, ?, 'PENDING', 0, 9000000000000 from n"""
                                        .formatted(Decisions.MOST_WAITING),
                                alice.signedIn(),
                                alice.signedIn()));
        assertThat(world.refusal(alice, TO_BOB)).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.ask(carol, new ApplyFriend("bob", null)).state())
                .isEqualTo(ApplicationState.PENDING);
    }

    @Test
    @Tag("W50")
    void whatDrivesATerminalIsTakenOutOfTheText() {
        ApplyFriend apply = new ApplyFriend("bob", "\u001B[2Jhi\u0007 \u4F60\u597D");
        assertThat(world.ask(alice, apply).text()).isEqualTo("[2Jhi \u4F60\u597D");
        assertThat(world.ask(carol, new ApplyFriend("bob", " \u0007 ")).text()).isNull();
    }

    @Test
    @Tag("A22")
    @Tag("W47")
    void acceptedManyTimesAtOnceMakesOneFriendship() {
        Application made = world.ask(alice, TO_BOB);
        List<Reason> refusals = world.refusalsOf(50, _ -> world.asking(bob, new Accept(made.id())));
        assertThat(refusals).hasSize(49).containsOnly(Reason.ALREADY_HANDLED);
        assertThat(world.count("friendship")).isEqualTo(1);
        assertThat(world.count("conversation")).isEqualTo(1);
        assertThat(world.told(alice, FriendAdded.class)).hasSize(1);
        assertThat(world.told(bob, FriendAdded.class)).hasSize(1);
    }

    @Test
    @Tag("W47")
    void appliedManyTimesAtOnceIsOneApplication() {
        List<Reason> refusals = world.refusalsOf(50, _ -> world.asking(alice, TO_BOB));
        assertThat(refusals).hasSize(49).containsOnly(Reason.ALREADY_APPLIED);
        assertThat(world.count("application")).isEqualTo(1);
    }

    @Test
    @Tag("W48")
    void applicationsThatCrossBecomeOneFriendship() {
        world.ask(alice, TO_BOB);
        Application crossing = world.ask(bob, new ApplyFriend("alice", null));
        assertThat(crossing.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(world.count("friendship")).isEqualTo(1);
        assertThat(received(ApplicationState.PENDING).applications()).isEmpty();
    }

    @Test
    @Tag("W9")
    @Tag("W10")
    @Tag("A21")
    void nobodyElseDecides() {
        Application made = world.ask(alice, TO_BOB);
        assertThat(world.refusal(carol, new Accept(made.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(world.refusal(carol, new Refuse(made.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(world.refusal(carol, new Cancel(made.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(world.refusal(alice, new Accept(made.id()))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(bob, new Cancel(made.id()))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(bob, new Accept(new Id(7)))).isEqualTo(Reason.NOT_FOUND);
        assertThat(state(made.id())).isEqualTo(ApplicationState.PENDING);
    }

    @Test
    @Tag("W48")
    @Tag("A19")
    void whatMakesNoSenseIsRefusedByItsOwnCode() {
        assertThat(world.refusal(alice, new ApplyFriend("alice", null)))
                .isEqualTo(Reason.TO_ONESELF);
        assertThat(world.refusal(alice, new ApplyFriend("nobody", null)))
                .isEqualTo(Reason.NOT_FOUND);
        world.befriend(alice, bob);
        assertThat(world.refusal(alice, TO_BOB)).isEqualTo(Reason.ALREADY_FRIENDS);
    }

    @Test
    @Tag("W48")
    @Tag("C9")
    void everyEndIsFinal() {
        Application refused = world.ask(alice, TO_BOB);
        assertThat(world.ask(bob, new Refuse(refused.id())).state())
                .isEqualTo(ApplicationState.REFUSED);
        assertThat(world.refusal(bob, new Accept(refused.id()))).isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(world.refusal(alice, new Cancel(refused.id())))
                .isEqualTo(Reason.ALREADY_HANDLED);
        Application cancelled = world.ask(carol, TO_BOB);
        world.ask(carol, new Cancel(cancelled.id()));
        assertThat(world.refusal(bob, new Accept(cancelled.id())))
                .isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(world.count("friendship")).isZero();
    }

    @Test
    @Tag("F60")
    void aRefusalBearsItsReasonToBothSides() {
        Application made = world.ask(alice, TO_BOB);
        String why = "not\nnow\u001B[31m";
        assertThat(world.ask(bob, new Refuse(made.id(), why)).reason()).isEqualTo("not now [31m");
        assertThat(received(ApplicationState.REFUSED).applications().getFirst().reason())
                .isEqualTo("not now [31m");
        assertThat(world.told(alice, ApplicationChanged.class))
                .last()
                .satisfies(
                        told -> assertThat(told.application().reason()).isEqualTo("not now [31m"));
        Application another = world.ask(carol, TO_BOB);
        assertThat(world.ask(bob, new Refuse(another.id(), " ")).reason()).isNull();
    }

    @Test
    @Tag("W48")
    void whoeverWasRefusedMayApplyAgainAfterAWhile() {
        Application refused = world.ask(alice, TO_BOB);
        world.ask(bob, new Refuse(refused.id()));
        assertThat(world.refusal(alice, TO_BOB)).isEqualTo(Reason.APPLIED_TOO_SOON);
        world.pass(Duration.ofHours(25));
        assertThat(world.ask(alice, TO_BOB).id()).isNotEqualTo(refused.id());
    }

    @Test
    @Tag("C9")
    @Tag("D23")
    void anApplicationExpiresWithoutAnybodyNoticing() {
        Application made = world.ask(alice, TO_BOB);
        world.pass(Duration.ofDays(31));
        assertThat(world.refusal(bob, new Accept(made.id()))).isEqualTo(Reason.ALREADY_HANDLED);
        assertThat(state(made.id())).isEqualTo(ApplicationState.EXPIRED);
        assertThat(received(ApplicationState.EXPIRED).applications()).hasSize(1);
        assertThat(received(null).pending()).isZero();
        assertThat(world.ask(alice, TO_BOB).state()).isEqualTo(ApplicationState.PENDING);
    }

    @Test
    @Tag("A20")
    void theListIsPagedNewestFirst() {
        for (int i = 0; i < 5; i++) {
            world.ask(world.person("guest-" + i), TO_BOB);
        }
        ApplicationsPage first =
                world.ask(bob, new ListApplications(Direction.RECEIVED, null, null, 3));
        ApplicationsPage second =
                world.ask(
                        bob,
                        new ListApplications(
                                Direction.RECEIVED, null, first.applications().getLast().id(), 3));
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(first.applications().getFirst().applicant().name()).isEqualTo("guest-4");
        assertThat(second.applications()).hasSize(2);
    }

    @Test
    @Tag("C10")
    void friendsWhoPartedBefriendAgainInTheirOldConversation() {
        Application first = world.ask(alice, TO_BOB);
        Id conversation = world.ask(bob, new Accept(first.id())).conversation();
        world.ask(alice, new DeleteFriend("bob"));
        Application again = world.ask(bob, new ApplyFriend("alice", null));
        assertThat(world.ask(alice, new Accept(again.id())).conversation()).isEqualTo(conversation);
    }
}
