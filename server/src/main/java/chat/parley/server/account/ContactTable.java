package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.server.account.contact.EmailAddress;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;

/// How accounts are reached elsewhere, in their rows. No two have the same.
final class ContactTable {
    private ContactTable() {}

    /// None where there is no such account.
    static ContactDetails of(Sql sql, Id account) {
        return sql.first(
                        "select email, phone, findable, email_confirmed from account where id = ?",
                        row ->
                                new ContactDetails(
                                        row.nullableText(),
                                        row.nullableText(),
                                        row.flag(),
                                        row.flag()),
                        account)
                .orElse(ContactDetails.NONE);
    }

    /// Sets all of it.
    ///
    /// @return whether it is so; not when another account has one of them
    static boolean set(Transaction tx, Id account, ContactDetails contact) {
        String key = contact.email() == null ? null : EmailAddress.key(contact.email());
        return tx.update(
                        """
                        update account set email = ?, email_key = ?, phone = ?, findable = ?,
                            email_confirmed = ?
                        where id = ? and not exists (
                            select 1 from account
                            where id <> ? and (email_key = ? or phone = ?))""",
                        contact.email(),
                        key,
                        contact.phone(),
                        contact.findable(),
                        contact.confirmed(),
                        account,
                        account,
                        key,
                        contact.phone())
                > 0;
    }
}
