package chat.parley.server.role;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.server.administration.Difference;
import chat.parley.server.administration.Reasons;
import chat.parley.server.role.RoleTable.Grant;
import chat.parley.server.role.RoleTable.Role;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.LookupText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes, changes and deletes roles. What is built in keeps its name and the rights it came with.
///
/// All methods run within a unit of the writer.
final class RoleEdits {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd} ._-]*");

    private final Holders holders;

    RoleEdits(Holders holders) {
        this.holders = holders;
    }

    Difference create(Transaction tx, CreateRole create) {
        String key = RoleKeys.chosen(create.key());
        List<String> rights = knownRights(tx, create.rights());
        Role role = new Role(key, name(create.name()), description(create.description()), false);
        if (!RoleTable.insert(tx, role)) {
            throw new Refused(Reason.KEY_TAKEN);
        }
        RoleTable.grant(tx, key, rights);
        return difference(key, "none", shown(tx, role), 0, 0);
    }

    Difference edit(Transaction tx, EditRole edit) {
        Role old = required(tx, edit.key());
        String before = shown(tx, old);
        String name = edit.name() == null ? old.name() : name(edit.name());
        String description =
                edit.description() == null ? old.description() : description(edit.description());
        Role role = new Role(old.key(), name, description, old.builtIn());
        checkName(tx, old, name);
        RoleTable.update(tx, role);
        boolean rightsChange = edit.rights() != null && regranted(tx, old.key(), edit.rights());
        if (rightsChange) {
            holders.tellAll(tx, old.key());
        }
        return difference(
                old.key(),
                before,
                shown(tx, role),
                RoleTable.holders(tx, old.key()),
                rightsChange ? holders.sessions(tx, old.key()) : 0);
    }

    Difference delete(Transaction tx, String key) {
        Role role = required(tx, key);
        if (role.builtIn()) {
            throw new Refused(Reason.BUILT_IN);
        }
        int having = RoleTable.holders(tx, key);
        if (having > 0) {
            throw new Refused(Reason.IN_USE, AccessText.ROLE_IN_USE, having);
        }
        String before = shown(tx, role);
        RoleTable.delete(tx, key);
        return difference(key, before, "none", 0, 0);
    }

    private static void checkName(Sql sql, Role old, String name) {
        if (name.equals(old.name())) {
            return;
        }
        if (old.builtIn()) {
            throw new Refused(Reason.BUILT_IN, AccessText.ROLE_KEEPS_NAME);
        }
        if (RoleTable.isNamed(sql, name)) {
            throw new Refused(Reason.KEY_TAKEN);
        }
    }

    /// Sets what a role grants.
    ///
    /// @return whether anything is different now
    private static boolean regranted(Transaction tx, String role, List<String> wanted) {
        List<String> rights = knownRights(tx, wanted);
        List<Grant> before = RoleTable.grants(tx, role);
        for (Grant grant : before) {
            if (grant.builtIn() && !rights.contains(grant.right())) {
                throw new Refused(
                        Reason.BUILT_IN, AccessText.ROLE_KEEPS_RIGHT, role, grant.right());
            }
        }
        RoleTable.grant(tx, role, rights);
        return !before.stream().map(Grant::right).toList().equals(rights);
    }

    private static List<String> knownRights(Sql sql, List<String> wanted) {
        List<String> rights = RoleKeys.named("rights", wanted);
        RoleKeys.checkKnown("rights", rights, RightTable.known(sql, rights));
        return rights;
    }

    private static Role required(Sql sql, String key) {
        return RoleTable.find(sql, key)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_ROLE, key));
    }

    private static String name(String chosen) {
        String name = chosen.strip();
        if (!NAME.matcher(name).matches()) {
            throw Refused.field("name", FieldText.ROLE_NAME_FORM);
        }
        return name;
    }

    private static String description(@Nullable String words) {
        return Objects.requireNonNullElse(Reasons.line(words), "");
    }

    private static String shown(Sql sql, Role role) {
        List<String> rights = RoleTable.grants(sql, role.key()).stream().map(Grant::right).toList();
        String described = role.description().isEmpty() ? "" : " (" + role.description() + ")";
        return role.name() + described + ": " + names(rights);
    }

    /// Keys as people read them.
    static String names(List<String> keys) {
        return keys.isEmpty() ? "none" : String.join(", ", keys);
    }

    private static Difference difference(
            String key, String before, String after, int accounts, int sessions) {
        return new Difference("role " + key, before, after, accounts, sessions, true);
    }
}
