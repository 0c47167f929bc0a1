package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.contact.EmailAddress;
import chat.parley.server.account.contact.PhoneNumber;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes how an account is reached elsewhere. That somebody else has a number is said to whoever
/// claims it, so it is asked a few times a day at most.
public final class ContactChanges {
    /// How often an account may say an e-mail or a phone.
    public static final Allowance CLAIMS = new Allowance(10, 10, Duration.ofDays(1));

    /// Of how many accounts it is kept how often they did.
    public static final int MOST_KEPT = 50_000;

    private final AccessControl access;
    private final AccountVersions versions;
    private final TokenBuckets<Id> claims;

    public ContactChanges(Infrastructure base, AccessControl access, People people) {
        this.access = access;
        this.versions = people.versions();
        this.claims = new TokenBuckets<>(MOST_KEPT, _ -> CLAIMS, base.nanoTime());
    }

    /// Null leaves a part as it is, and an empty text clears it.
    ///
    /// @throws Refused naming the field, or after too many claims
    public CompletionStage<ContactDetails> set(Caller caller, SetContact set) {
        Id me = caller.signedIn();
        String email = checked(set.email(), EmailAddress::checked);
        String phone = checked(set.phone(), PhoneNumber::checked);
        if (isGiven(email) || isGiven(phone)) {
            claims.of(me).spend();
        }
        SetContact checked = new SetContact(email, phone, set.findable());
        return access.writer(caller).submit(tx -> changed(tx, me, checked));
    }

    /// What clears, or leaves as it is, is not looked at.
    private static @Nullable String checked(@Nullable String text, UnaryOperator<String> check) {
        return text == null || text.isBlank() ? text : check.apply(text);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /// The account's other devices hear of its version. Another e-mail address has to be confirmed
    /// anew.
    private ContactDetails changed(Transaction tx, Id me, SetContact set) {
        ContactDetails old = ContactTable.of(tx, me);
        String email = ShortText.edited(set.email(), old.email());
        ContactDetails contact =
                new ContactDetails(
                        email,
                        ShortText.edited(set.phone(), old.phone()),
                        set.findable() == null ? old.findable() : set.findable(),
                        old.confirmed() && Objects.equals(email, old.email()));
        if (!contact.equals(old)) {
            if (!ContactTable.set(tx, me, contact)) {
                throw new Refused(Reason.CONTACT_TAKEN);
            }
            versions.raise(tx, me);
        }
        return contact;
    }
}
