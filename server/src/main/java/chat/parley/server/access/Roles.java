package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has which roles, and what these allow: the union of all their rights. Always asked of the
/// database and kept nowhere, so that a change acts at once.
public final class Roles {
    /// The role of everybody who signs up.
    public static final String USER = "user";

    public static final String ADMIN = "admin";

    /// The roles of an account, by key.
    public List<HeldRole> held(Sql sql, Id account) {
        return HeldRoleTable.of(sql, account);
    }

    /// The effective rights of an account, by key, each with the roles that it comes from.
    public List<HeldRight> rights(Sql sql, Id account) {
        List<HeldRight> rights = new ArrayList<>();
        for (HeldRight grant : HeldRoleTable.grants(sql, account)) {
            if (rights.isEmpty() || !rights.getLast().key().equals(grant.key())) {
                rights.add(grant);
            } else {
                rights.add(merged(rights.removeLast(), grant));
            }
        }
        return rights;
    }

    private static HeldRight merged(HeldRight right, HeldRight other) {
        List<String> from = new ArrayList<>(right.from());
        from.addAll(other.from());
        return new HeldRight(right.key(), right.description(), from);
    }

    /// Whether one of the account's roles grants a right, or the right to administer, which implies
    /// it.
    public boolean allows(Sql sql, Id account, Right right) {
        Right implying = right.isAdministrative() ? Right.ADMIN : right;
        return HeldRoleTable.allows(sql, account, right.key(), implying.key());
    }

    /// The keys of all that an account's roles grant, whether or not it may use them now.
    public Set<String> granted(Sql sql, Id account) {
        return Set.copyOf(HeldRoleTable.rights(sql, account));
    }

    /// Those of some accounts whom none of their roles grants a right.
    public Set<Id> lacking(Sql sql, Collection<Id> accounts, Right right) {
        return Set.copyOf(HeldRoleTable.lacking(sql, accounts, right.key()));
    }

    /// The keys of the roles of some accounts, by account.
    public Map<Id, List<String>> heldBy(Sql sql, Collection<Id> accounts) {
        return HeldRoleTable.of(sql, accounts).stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Takes all roles from an account.
    public void takeAll(Transaction tx, Id account) {
        HeldRoleTable.deleteAll(tx, account);
    }

    /// Gives a role to an account, which may have it already.
    public void give(Transaction tx, Id account, String role) {
        HeldRoleTable.insert(tx, account, role);
    }
}
