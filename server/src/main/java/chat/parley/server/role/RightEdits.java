package chat.parley.server.role;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import chat.parley.server.administration.Difference;
import chat.parley.server.administration.Reasons;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.LookupText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes, describes and deletes the rights of the host's own; the built-in ones stay as they are.
///
/// All methods run within a unit of the writer.
final class RightEdits {
    private final Holders holders;

    RightEdits(Holders holders) {
        this.holders = holders;
    }

    Difference create(Transaction tx, CreateRight create) {
        String key = RoleKeys.chosen(create.key());
        String description = described(create.description());
        if (!RightTable.insert(tx, key, description)) {
            throw new Refused(Reason.KEY_TAKEN);
        }
        return difference(key, "none", shown(description), 0, 0);
    }

    Difference edit(Transaction tx, EditRight edit) {
        RightTable.Stored old = own(tx, edit.key());
        String description = described(edit.description());
        RightTable.describe(tx, old.key(), description);
        return difference(old.key(), shown(old.description()), shown(description), 0, 0);
    }

    Difference delete(Transaction tx, String key) {
        RightTable.Stored old = own(tx, key);
        List<String> roles = RightTable.withdraw(tx, key);
        RightTable.delete(tx, key);
        int accounts = 0;
        int sessions = 0;
        for (String role : roles) {
            holders.tellAll(tx, role);
            accounts += RoleTable.holders(tx, role);
            sessions += holders.sessions(tx, role);
        }
        String before =
                shown(old.description())
                        + (roles.isEmpty() ? "" : "; granted by " + RoleEdits.names(roles));
        return difference(key, before, "none", accounts, sessions);
    }

    private static RightTable.Stored own(Sql sql, String key) {
        RightTable.Stored right =
                RightTable.find(sql, key)
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_RIGHT, key));
        if (right.builtIn()) {
            throw new Refused(Reason.BUILT_IN);
        }
        return right;
    }

    private static String described(@Nullable String words) {
        return Objects.requireNonNullElse(Reasons.line(words), "");
    }

    private static String shown(String description) {
        return description.isEmpty() ? "not described" : description;
    }

    private static Difference difference(
            String key, String before, String after, int accounts, int sessions) {
        return new Difference("right " + key, before, after, accounts, sessions, true);
    }
}
