package chat.parley.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AuditRequest.AuditPage;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Gateway;
import chat.parley.server.storage.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("W64")
class AuditTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        world.person("alice");
        world.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void mute(Caller caller, String name) {
        world.ask(caller, new Impose(name, SanctionKind.MUTE, null, "spam", false));
    }

    private List<AuditRow> rows(ListAudit list) {
        return world.ask(admin, list).rows();
    }

    private List<String> operations(ListAudit list) {
        return rows(list).stream().map(AuditRow::operation).toList();
    }

    @Test
    @Tag("F30")
    void whatThereIsNotIsNotFoundInsteadOfEmpty() {
        assertThat(rows(new ListAudit(null, "@alice", null, null, null, 10))).isEmpty();
        for (String target : List.of("@nobody", "#nothing", "role none")) {
            assertThat(world.refusal(admin, new ListAudit(null, target, null, null, null, 10)))
                    .as(target)
                    .isEqualTo(Reason.NOT_FOUND);
        }
        mute(admin, "alice");
        assertThat(rows(new ListAudit("admin", "@alice", "auth.end", null, null, 10))).isEmpty();
    }

    @Test
    @Tag("F7")
    void whatWasDoneToSomebodyIsFoundUnderEachNameThatTheyEverHad() {
        mute(admin, "alice");
        world.ask(admin, new RenameAccount("alice", "alicia", null, false));
        world.ask(admin, new RenameAccount("alicia", "Alicia", null, false));
        world.ask(admin, new Lift("Alicia", SanctionKind.MUTE, null, false));
        for (String name : List.of("@alice", "@alicia", "@Alicia", "@ALICIA")) {
            assertThat(operations(new ListAudit(null, name, null, null, null, 9)))
                    .as(name)
                    .containsExactly(
                            "sanction.lift", "account.rename", "account.rename", "sanction.impose");
            assertThat(operations(new ListAudit("admin", name, "sanction.lift", null, null, 9)))
                    .hasSize(1);
            assertThat(operations(new ListAudit("operator", name, null, null, null, 9))).isEmpty();
        }
    }

    @Test
    @Tag("F30")
    void accountsOfARoleThatThereIsNotAreNotFound() {
        ListAccounts list =
                new ListAccounts(null, "nosuch", null, null, AccountOrder.NAME, false, null, 10);
        assertThat(world.refusal(admin, list)).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aRowTellsWhoDidWhatFromWhereToWhomAndWhy() {
        mute(admin, "alice");
        AuditRow row = rows(new ListAudit(null, null, null, null, null, 1)).getFirst();
        assertThat(row)
                .isEqualTo(
                        new AuditRow(
                                row.id(),
                                world.now.get(),
                                "admin",
                                "websocket",
                                "10.0.0.1",
                                "sanction.impose",
                                "@alice",
                                "none",
                                "muted until lifted: spam",
                                "spam",
                                null));
    }

    /// What it is called there its own host has written down: nobody else can say so.
    @Test
    void whoeverCameThroughAGatewayCameOverSsh() {
        mute(admin.through(new Gateway("SHA256:key", "edge 1")), "alice");
        AuditRow row = rows(new ListAudit(null, null, null, null, null, 1)).getFirst();
        assertThat(row.door()).isEqualTo("ssh");
        assertThat(row.gateway()).isEqualTo("edge 1");
    }

    @Test
    void theHostsOperatorIsCalledSo() {
        mute(PeopleWorld.operator(), "alice");
        AuditRow row = rows(new ListAudit("operator", null, null, null, null, 9)).getFirst();
        assertThat(row.actor()).isEqualTo("operator");
        assertThat(row.door()).isEqualTo("local");
        assertThat(row.address()).isNull();
    }

    @Test
    void theFirstAdministratorIsInItToo() {
        assertThat(rows(new ListAudit("admin", "@admin", null, null, null, 9)))
                .singleElement()
                .satisfies(row -> assertThat(row.operation()).isEqualTo("auth.bootstrap"));
    }

    @Test
    void itIsFilteredByActorTargetOperationAndTime() {
        mute(admin, "alice");
        mute(PeopleWorld.operator(), "admin");
        world.pass(Duration.ofMinutes(1));
        Instant later = world.now.get();
        world.ask(admin, new Lift("alice", SanctionKind.MUTE, null, false));
        assertThat(operations(new ListAudit(null, null, null, null, null, 9)))
                .containsExactly(
                        "sanction.lift", "sanction.impose", "sanction.impose", "auth.bootstrap");
        assertThat(operations(new ListAudit("ADMIN", null, null, null, null, 9)))
                .containsExactly("sanction.lift", "sanction.impose", "auth.bootstrap");
        assertThat(operations(new ListAudit("operator", null, null, null, null, 9))).hasSize(1);
        assertThat(operations(new ListAudit("operator", "@alice", null, null, null, 9))).isEmpty();
        assertThat(operations(new ListAudit(null, "@alice", null, null, null, 9))).hasSize(2);
        assertThat(operations(new ListAudit(null, "@alice", "sanction.lift", null, null, 9)))
                .containsExactly("sanction.lift");
        assertThat(operations(new ListAudit("admin", "@alice", null, later, null, 9)))
                .containsExactly("sanction.lift");
        assertThat(operations(new ListAudit(null, null, null, later.plusMillis(1), null, 9)))
                .isEmpty();
        assertThat(world.refusal(admin, new ListAudit("who", null, null, null, null, 9)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("F30")
    void anOperationThatThereIsNotIsNotAnEmptyAnswer() {
        ListAudit list = new ListAudit(null, null, "nosuch", null, null, 9);
        assertThat(world.refusal(admin, list)).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("F46")
    void aMomentThatNoRowCanHaveIsRefused() {
        for (Instant late :
                List.of(Ids.LAST_MOMENT.plusMillis(1), Instant.ofEpochMilli(Long.MAX_VALUE))) {
            ListAudit list = new ListAudit(null, null, null, late, null, 9);
            assertThat(world.refusal(admin, list)).isEqualTo(Reason.INVALID_FIELDS);
        }
        assertThat(rows(new ListAudit(null, null, null, Ids.LAST_MOMENT, null, 9))).isEmpty();
        Instant early = Instant.ofEpochMilli(Long.MIN_VALUE);
        assertThat(rows(new ListAudit(null, null, null, early, null, 9))).isNotEmpty();
    }

    @Test
    void itComesPageByPageNewestFirst() {
        for (int i = 0; i < 5; i++) {
            mute(admin, "alice");
        }
        AuditPage first = world.ask(admin, new ListAudit(null, null, null, null, null, 4));
        assertThat(first.more()).isTrue();
        AuditPage rest =
                world.ask(
                        admin,
                        new ListAudit(null, null, null, null, first.rows().getLast().id(), 4));
        assertThat(rest.more()).isFalse();
        assertThat(rest.rows()).hasSize(2);
        assertThat(rest.rows().getFirst().id()).isLessThan(first.rows().getLast().id());
    }

    @Test
    void whatIsWrittenDownStays() {
        long rows = world.count("audit");
        assertThatThrownBy(() -> world.write(tx -> tx.update("delete from audit")))
                .rootCause()
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> world.write(tx -> tx.update("update audit set reason = 'none'")))
                .rootCause()
                .hasMessageContaining("only ever added to");
        assertThat(world.count("audit")).isEqualTo(rows);
    }

    @Test
    void whatWasRefusedLeavesNoRow() {
        long rows = world.count("audit");
        assertThat(
                        world.refusal(
                                admin,
                                new AssignRoles("admin", Assignment.SET, List.of(), "bye", false)))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(world.count("audit")).isEqualTo(rows);
    }
}
