package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.AccessText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// How far an administrator reaches: nobody acts on whoever holds a right that he lacks, and nobody
/// grants, changes or takes a right that he lacks. So whoever may give roles cannot give himself
/// more than he has, and whoever may ban cannot ban those above. The rule is that of Kubernetes'
/// `escalate`.
///
/// Signing in and writing set nobody above anybody, but are not to be given by whoever has lost
/// them. The host's operator and whoever holds [Right#ADMIN] reach everything.
public final class Reach {
    private final Roles roles;

    Reach(Roles roles) {
        this.roles = roles;
    }

    /// Lets a caller act on an account.
    ///
    /// @throws Refused with [Reason#FORBIDDEN], naming the rights that the caller lacks
    public void requireOver(Sql sql, Caller caller, Id account) {
        if (!account.equals(caller.account())) {
            Set<String> held = new TreeSet<>(roles.granted(sql, account));
            Arrays.stream(Right.values())
                    .filter(right -> !right.isAdministrative())
                    .map(Right::key)
                    .forEach(held::remove);
            require(sql, caller, held, AccessText.THEY_HOLD);
        }
    }

    /// Lets a caller have to do with rights, by key.
    ///
    /// @throws Refused with [Reason#FORBIDDEN], naming those that the caller lacks
    public void requireAll(Sql sql, Caller caller, Collection<String> rights) {
        require(sql, caller, rights, AccessText.IT_IS_ABOUT);
    }

    /// Whether an account holds some rights, by key, or the one that implies them all.
    public boolean holdsAll(Sql sql, Id account, Collection<String> rights) {
        return lacking(sql, account, rights).isEmpty();
    }

    private void require(Sql sql, Caller caller, Collection<String> rights, AccessText how) {
        if (caller.isOperator()) {
            return;
        }
        Set<String> lacking = lacking(sql, caller.signedIn(), rights);
        if (!lacking.isEmpty()) {
            throw new Refused(Reason.FORBIDDEN, how, lacking);
        }
    }

    private Set<String> lacking(Sql sql, Id account, Collection<String> rights) {
        Set<String> own = roles.granted(sql, account);
        if (own.contains(Right.ADMIN.key())) {
            return Set.of();
        }
        TreeSet<String> lacking = new TreeSet<>(rights);
        lacking.removeAll(own);
        return lacking;
    }
}
