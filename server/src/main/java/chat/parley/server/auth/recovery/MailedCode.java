package chat.parley.server.auth.recovery;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;

/// A code that came by e-mail, and was typed as it was sent. It is good for the password and the
/// address that the account had then: whoever changes either has made it worth nothing, and so it
/// is used once.
///
/// @param email where it went
/// @param passwordHash of the password of then
public record MailedCode(Id account, String email, String passwordHash) {

    /// Whether it still signs in: the address is confirmed, and all else is as it was.
    public boolean isGood(Sql sql) {
        return RecoveryTable.hasConfirmed(sql, this);
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "MailedCode[" + account + "]";
    }
}
