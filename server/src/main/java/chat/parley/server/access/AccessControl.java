package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.AccessText;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may do what, as roles allow it and sanctions take it away. Each question is asked in the
/// transaction that acts on the answer, or again there, so that nothing commits that was forbidden
/// before.
public final class AccessControl {
    private final Database database;
    private final Roles roles = new Roles();
    private final SanctionsInForce sanctions;
    private final Reach reach = new Reach(roles);

    public AccessControl(Database database, InstantSource clock) {
        this.database = database;
        this.sanctions = new SanctionsInForce(clock);
    }

    /// The sanctions that are in force.
    public SanctionsInForce sanctions() {
        return sanctions;
    }

    /// On whom and on what a caller may act.
    public Reach reach() {
        return reach;
    }

    /// The writer of whatever a caller asks for: it writes nothing for whoever is banned, whenever
    /// they asked.
    public CallerWriter writer(Caller caller) {
        return new CallerWriter(database, sanctions, caller.account());
    }

    /// Lets an account be signed in, which takes the right to, and no ban. Asked with every hello,
    /// every call and every exchange of a token.
    ///
    /// @throws Refused with [Reason#BANNED] or [Reason#ACCOUNT_DISABLED]
    public void requireSignIn(Sql sql, Id account) {
        Optional<Refused> barred = barred(sql, account);
        if (barred.isPresent()) {
            throw barred.get();
        }
    }

    /// Why an account may not be signed in now, if so.
    public Optional<Refused> barred(Sql sql, Id account) {
        return sanctions
                .ban(sql, account)
                .or(
                        () ->
                                roles.allows(sql, account, Right.LOGIN)
                                        ? Optional.empty()
                                        : Optional.of(new Refused(Reason.ACCOUNT_DISABLED)));
    }

    /// Those of some accounts that may not be signed in now.
    public Map<Id, Refused> barred(Collection<Id> accounts) {
        return database.read(sql -> barred(sql, accounts));
    }

    private Map<Id, Refused> barred(Sql sql, Collection<Id> accounts) {
        Map<Id, Refused> barred = new HashMap<>();
        for (Id account : roles.lacking(sql, accounts, Right.LOGIN)) {
            barred.put(account, new Refused(Reason.ACCOUNT_DISABLED));
        }
        barred.putAll(sanctions.bans(sql, accounts));
        return barred;
    }

    /// Lets an account send messages, which takes the right to speak, and neither a mute nor a ban.
    /// Every message asks, so one statement lets it pass; why it may not is found out afterwards.
    ///
    /// @throws Refused with [Reason#BANNED], [Reason#MUTED] or [Reason#MAY_NOT_SPEAK]
    public void requireSpeech(Sql sql, Id sender) {
        if (HeldRoleTable.speaks(sql, sender, sanctions.now())) {
            return;
        }
        List<StoredSanction> inForce = sanctions.of(sql, sender);
        throw inForce.isEmpty()
                ? new Refused(Reason.MAY_NOT_SPEAK)
                : SanctionsInForce.refusal(inForce.getFirst());
    }

    /// Whether an account writes in a muted group though it has no rank there.
    public boolean outranksMutes(Sql sql, Id sender) {
        return roles.allows(sql, sender, Right.GROUP_MANAGE);
    }

    /// Lets an account pass with which others may begin something: any that is not banned.
    ///
    /// @throws Refused with [Reason#NOT_AVAILABLE]
    public void requireAvailable(Sql sql, Id account) {
        if (!isAvailable(sql, account)) {
            throw new Refused(Reason.NOT_AVAILABLE);
        }
    }

    /// Whether others may begin something with an account: it is not banned.
    public boolean isAvailable(Sql sql, Id account) {
        return sanctions.ban(sql, account).isEmpty();
    }

    /// Lets a caller pass who holds a right now. Blocks.
    ///
    /// @throws Refused with [Reason#FORBIDDEN]
    public void require(Caller caller, Right right) {
        if (!database.read(sql -> holds(sql, caller, right))) {
            throw lacking(right);
        }
    }

    /// The same, as the caller's statements see it.
    public void require(Sql sql, Caller caller, Right right) {
        if (!holds(sql, caller, right)) {
            throw lacking(right);
        }
    }

    private static Refused lacking(Right right) {
        return new Refused(Reason.FORBIDDEN, AccessText.TAKES_RIGHT, right.key());
    }

    /// Whether the caller holds a right; nobody does while they are banned, and the host's operator
    /// holds all that are administrative.
    public boolean holds(Sql sql, Caller caller, Right right) {
        if (caller.isOperator()) {
            return right.isAdministrative();
        }
        Id account = caller.signedIn();
        return (!right.isAdministrative() || caller.bears(TokenRight.ADMINISTER))
                && roles.allows(sql, account, right)
                && sanctions.ban(sql, account).isEmpty();
    }
}
