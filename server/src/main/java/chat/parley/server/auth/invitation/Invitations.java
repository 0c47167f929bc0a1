package chat.parley.server.auth.invitation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.InvitationRequest;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.InvitationsPage;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.server.account.Directory;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.administration.Terms;
import chat.parley.server.auth.token.Base32Code;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.role.RoleGrants;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.FieldText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// Invitations: administrators make and revoke them, and whoever has the code of one makes an
/// account by it, in the transaction that counts the use. Their ends are dates of the host's clock,
/// as those of bans are.
public final class Invitations {
    /// So many there are at a time.
    public static final int MOST = 1_000;

    private static final Duration USUAL = Duration.ofDays(7);

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final Changes changes;
    private final Directory directory;
    private final RoleGrants grants;

    /// Invitations to a server.
    public Invitations(Infrastructure base, Administration administration, Directory directory) {
        this.database = base.database();
        this.ids = base.ids();
        this.clock = base.clock();
        this.changes = administration.changes();
        this.directory = directory;
        this.grants = new RoleGrants(administration);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, InvitationRequest<?> request) {
        return switch (request) {
            case CreateInvitation create -> create(caller, create);
            case ListInvitations list -> CompletableFuture.completedStage(list(list));
            case RevokeInvitation revoke -> revoke(caller, revoke);
        };
    }

    private CompletionStage<Change> create(Caller caller, CreateInvitation create) {
        String hash =
                Base32Code.read(create.code())
                        .map(Base32Code::hash)
                        .orElseThrow(() -> Refused.field("code", FieldText.CODE_FORM));
        Instant now = clock.instant();
        Instant end = Terms.end(create.term(), now);
        Instant until = end == null ? now.plus(USUAL) : end;
        List<String> roles =
                RoleGrants.named("roles", Objects.requireNonNullElse(create.roles(), List.of()));
        StoredInvitation invitation =
                new StoredInvitation(
                        ids.next(), caller.account(), now, until, create.uses(), 0, roles);
        return changes.carryOut(
                new ChangeRequest(caller, create, create.reason(), create.dryRun()),
                tx -> {
                    grants.requireAll(tx, caller, "roles", roles);
                    return created(tx, invitation, hash);
                });
    }

    /// Those by which nobody signs up any more make room.
    private static Difference created(Transaction tx, StoredInvitation invitation, String hash) {
        InvitationTable.deleteOver(tx, invitation.createdAt());
        if (InvitationTable.count(tx) >= MOST) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_INVITATIONS, MOST);
        }
        if (!InvitationTable.insert(tx, invitation, hash)) {
            throw new Refused(Reason.KEY_TAKEN);
        }
        return new Difference(invitation.target(), "none", invitation.shown(), 0, 0, true);
    }

    private CompletionStage<Change> revoke(Caller caller, RevokeInvitation revoke) {
        return changes.carryOut(
                new ChangeRequest(caller, revoke, revoke.reason(), revoke.dryRun()),
                tx -> {
                    StoredInvitation invitation =
                            InvitationTable.find(tx, revoke.invitation())
                                    .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
                    InvitationTable.delete(tx, invitation.id());
                    return new Difference(
                            invitation.target(), invitation.shown(), "revoked", 0, 0, true);
                });
    }

    private InvitationsPage list(ListInvitations list) {
        Id below = list.before() == null ? new Id(Long.MAX_VALUE) : list.before();
        Page<StoredInvitation> page =
                Page.of(
                        database.read(sql -> InvitationTable.page(sql, below, list.limit() + 1)),
                        list.limit());
        Map<Id, Profile> profiles =
                directory.profiles(
                        page.rows().stream()
                                .map(StoredInvitation::by)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return new InvitationsPage(
                page.rows().stream().map(one -> one.named(profiles)).toList(), page.more());
    }

    /// Whether somebody may sign up by what they give as a code. Blocks on a read of the database.
    public boolean isGood(String code) {
        return Base32Code.read(code)
                .map(
                        it ->
                                database.read(
                                        sql ->
                                                InvitationTable.isGood(
                                                        sql, it.hash(), clock.instant())))
                .orElse(false);
    }

    /// Uses an invitation up by one, in the unit that has made the account, gives what roles it
    /// brings and its maker may still give, and writes down for the audit who came by it.
    ///
    /// @throws Refused naming the field `invitation`, if it is good no more
    public void use(Transaction tx, Caller caller, Register register, Profile made) {
        StoredInvitation used =
                Base32Code.read(Objects.requireNonNullElse(register.invitation(), ""))
                        .flatMap(it -> InvitationTable.use(tx, it.hash(), clock.instant()))
                        .orElseThrow(Invitations::wrong);
        List<String> given = grants.give(tx, used.by(), made.id(), used.roles());
        changes.record(
                tx,
                caller.becoming(made.id()),
                register,
                new Difference("@" + made.name(), "none", used.brought(given), 1, 0, true));
    }

    /// The refusal of what is no invitation, or none any more.
    public static Refused wrong() {
        return Refused.field("invitation", FieldText.NO_INVITATION);
    }
}
