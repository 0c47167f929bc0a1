package chat.parley.client.screen.people;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.person;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Answered.Applied;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.input.Input;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationsScreenTest {
    private static final Profile CAROL = person(4, "carol");

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    @Tag("A18")
    @Tag("D20")
    void allThreeKindsWaitInOnePlace(int columns, int rows) {
        ScreenStage stage =
                new ScreenStage(life()).size(columns, rows).open(ClientSimulation.CHAT).press("F2");

        assertThat(stage.line("@carol")).contains("asks to be your friend");
        assertThat(stage.line("asks to join #ops")).contains("@bob");
        assertThat(stage.line("asks you into #night")).contains("@bob");
        assertThat(stage.line("#dev")).contains("has not answered yet");
        assertThat(stage.text()).contains("3 applications");
    }

    @Test
    void eachIsAcceptedRefusedOrTakenBack() {
        ScreenStage stage = ScreenStage.talking(life()).press("F2").type("a");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.Apply(new Accept(new Id(604)))));
        stage.press("Down").type("r").type("y");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.Apply(new Refuse(new Id(603)))));
        stage.press("Down", "Down").type("x");
        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.Apply(new Cancel(new Id(601)))));
    }

    @Test
    @Tag("F60")
    void refusingAsksFirstAndThePressesUntilItIsAnsweredAreNobodyElses() {
        ScreenStage stage = ScreenStage.talking(life()).press("F2");
        assertThat(stage.lines().getLast()).contains("a accept   r refuse");

        stage.type("r");
        assertThat(stage.lines().getLast()).contains("Refuse @carol? y refuses; r writes why");
        stage.type("n").type("r").press("Esc");
        assertThat(decisions(stage)).isEmpty();

        stage.type("r").type("y").type("r").type("y");
        stage.happens(
                answered(
                        application(
                                604,
                                ApplicationKind.FRIEND,
                                ApplicationState.REFUSED,
                                CAROL,
                                ALICE,
                                "")));

        assertThat(decisions(stage)).containsExactly(new Wished.Apply(new Refuse(new Id(604))));
        assertThat(stage.lines().getLast()).contains("The application of @carol was refused.");
    }

    @Test
    @Tag("F60")
    void aReasonGoesWithTheRefusalAndIsToldToWhoAsked() {
        ScreenStage stage = ScreenStage.talking(life()).press("F2").type("r").type("r");
        assertThat(stage.text()).contains("reason  for them to read");

        stage.on(new Input.Paste("the list\nis full "));
        for (int i = 0; i < 300; i++) {
            stage.type("x");
        }
        stage.press("Backspace").type(".").press("Enter");

        String reason = "the list is full" + "x".repeat(183) + ".";
        assertThat(decisions(stage))
                .containsExactly(new Wished.Apply(new Refuse(new Id(604), reason)));

        ScreenStage other =
                ScreenStage.talking(caughtUp(1)).happens(answered(refused("full, sorry")));
        assertThat(other.text()).contains("@carol refused your application: full, sorry");
        other.press("F2");
        assertThat(other.text()).contains("refused: full, sorry");
    }

    @Test
    @Tag("F60")
    void theCommandTakesAReasonToo() {
        ScreenStage stage =
                ScreenStage.talking(life()).type("/refuse @carol not now").press("Enter");

        assertThat(decisions(stage))
                .containsExactly(new Wished.Apply(new Refuse(new Id(604), "not now")));
    }

    private static Application refused(String reason) {
        Application one =
                application(
                        605, ApplicationKind.FRIEND, ApplicationState.REFUSED, ALICE, CAROL, "");
        return new Application(
                one.id(),
                one.kind(),
                one.applicant(),
                one.addressee(),
                one.text(),
                one.state(),
                one.appliedAt(),
                one.decidedAt(),
                one.conversation(),
                one.group(),
                reason);
    }

    @Test
    @Tag("F60")
    void theNextThatWaitsIsHighlightedOnceOneIsAnswered() {
        ScreenStage stage = ScreenStage.talking(life()).press("F2").type("a").type("a");
        assertThat(decisions(stage)).containsExactly(new Wished.Apply(new Accept(new Id(604))));

        stage.happens(
                answered(
                        application(
                                604,
                                ApplicationKind.FRIEND,
                                ApplicationState.ACCEPTED,
                                CAROL,
                                ALICE,
                                "")));
        stage.type("a");

        assertThat(decisions(stage))
                .containsOnlyOnce(new Wished.Apply(new Accept(new Id(603))))
                .endsWith(new Wished.Apply(new Accept(new Id(603))));
    }

    @Test
    void whoAsksIsBlockedFromTheListAndOneselfIsNot() {
        ScreenStage stage = ScreenStage.talking(life()).press("F2");
        assertThat(stage.lines().getLast()).contains("b block");
        stage.type("b");
        assertThat(stage.lines().getLast()).contains("Block @carol? y blocks");

        stage.type("y");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.SetBlock(CAROL, true)));
        stage.press("Down", "Down", "Down", "Down");
        assertThat(stage.lines().getLast()).doesNotContain("b block");
        int before = stage.commands().size();
        stage.type("b").type("y");
        assertThat(stage.commands()).hasSize(before);
    }

    @Test
    void whereThereIsNoneThereIsNothingToBlock() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).press("F2");

        assertThat(stage.lines().getLast()).contains("Esc back").doesNotContain("block");
    }

    private static List<Wished.Apply> decisions(ScreenStage stage) {
        return stage.commands().stream()
                .filter(ScreenCommand.Happen.class::isInstance)
                .map(order -> ((ScreenCommand.Happen) order).what())
                .filter(Wished.Apply.class::isInstance)
                .map(Wished.Apply.class::cast)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, You and @carol are friends now.",
        "REFUSED, @carol refused your application.",
    })
    @Tag("F68")
    void whoAskedIsToldTheOutcome(ApplicationState outcome, String said) {
        ClientSimulation life =
                caughtUp(1)
                        .pushed(told(application(605, ApplicationKind.FRIEND, ALICE, CAROL, "")));
        ScreenStage stage = ScreenStage.talking(life);
        stage.happens(
                new Linked(
                        new LinkEvent.Pushed(
                                new Event.ApplicationChanged(
                                        application(
                                                605,
                                                ApplicationKind.FRIEND,
                                                outcome,
                                                ALICE,
                                                CAROL,
                                                ""),
                                        9))));

        assertThat(stage.text()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FRIEND, false, You and @carol are friends now.",
        "GROUP, false, @carol belongs to #ops now.",
        "GROUP, true, You belong to #ops now.",
        "INVITATION, false, You belong to #ops now.",
        "INVITATION, true, @carol belongs to #ops now.",
    })
    void whatCameOfEachKindIsSaid(ApplicationKind kind, boolean mine, String said) {
        Application accepted =
                application(
                        700,
                        kind,
                        ApplicationState.ACCEPTED,
                        mine ? ALICE : CAROL,
                        mine ? CAROL : ALICE,
                        "ops");
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).happens(answered(accepted));

        assertThat(stage.text()).contains(said);
    }

    @Test
    void anInvitationIsAcceptedByTheNameOfItsGroup() {
        ScreenStage stage = ScreenStage.talking(life()).type("/accept #night").press("Enter");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(new Wished.Apply(new Accept(new Id(602)))));
    }

    @Test
    void whoInvitesIntoAGroupDoesNotAskToBeAFriend() {
        ClientSimulation life =
                caughtUp(1)
                        .pushed(
                                told(
                                        application(
                                                602,
                                                ApplicationKind.INVITATION,
                                                CAROL,
                                                ALICE,
                                                "x")));

        assertThat(Relationship.of(CAROL.id(), life.state().account()))
                .isEqualTo(Relationship.STRANGER);
    }

    @Test
    @Tag("A61")
    void everythingIsSaidInChinese() {
        ScreenStage stage = ScreenStage.talking(life()).press("F2");
        stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));

        assertThat(stage.text()).contains("申请加入 #ops", "邀请你加入 #night", "想加你为好友");
    }

    private static ClientSimulation life() {
        return caughtUp(1)
                .pushed(told(application(601, ApplicationKind.GROUP, ALICE, null, "dev")))
                .pushed(told(application(602, ApplicationKind.INVITATION, BOB, ALICE, "night")))
                .pushed(told(application(603, ApplicationKind.GROUP, BOB, null, "ops")))
                .pushed(told(application(604, ApplicationKind.FRIEND, CAROL, ALICE, "")));
    }

    private static Applied answered(Application application) {
        return new Applied(new Accept(application.id()), application);
    }

    private static Event told(Application application) {
        return new Event.ApplicationChanged(application, application.id().value() - 600);
    }

    private static Application application(
            long id, ApplicationKind kind, Profile from, @Nullable Profile to, String group) {
        return application(id, kind, ApplicationState.PENDING, from, to, group);
    }

    private static Application application(
            long id,
            ApplicationKind kind,
            ApplicationState state,
            Profile from,
            @Nullable Profile to,
            String group) {
        return new Application(
                new Id(id),
                kind,
                from,
                kind == ApplicationKind.GROUP ? null : to,
                null,
                state,
                START,
                null,
                null,
                kind == ApplicationKind.FRIEND ? null : new GroupReference(Ops.ID, group));
    }
}
