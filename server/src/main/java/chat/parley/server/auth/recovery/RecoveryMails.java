package chat.parley.server.auth.recovery;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.account.contact.EmailAddress;
import chat.parley.server.auth.recovery.RecoveryTable.Addressee;
import chat.parley.server.auth.token.Base32Code;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import chat.parley.server.mail.Mailer;
import chat.parley.server.mail.OutgoingMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the e-mails that bring codes, in the account's language, or in all where it has said
/// none. To one address go a few an hour, whoever has them sent.
final class RecoveryMails {
    static final Allowance TO_ADDRESS = new Allowance(5, 5, Duration.ofHours(1));
    static final int MOST_KEPT = 50_000;

    private final Mailer mailer;
    private final Supplier<String> host;
    private final TokenBuckets<String> addresses;

    /// Makes it.
    ///
    /// @param host what this server is called in an e-mail
    RecoveryMails(Mailer mailer, Supplier<String> host, LongSupplier nanoTime) {
        this.mailer = mailer;
        this.host = host;
        this.addresses = new TokenBuckets<>(MOST_KEPT, _ -> TO_ADDRESS, nanoTime);
    }

    /// Lets a request pass where e-mail is sent.
    ///
    /// @throws Refused with [Reason#NO_MAIL]
    void require() {
        if (!mailer.isOn()) {
            throw new Refused(Reason.NO_MAIL);
        }
    }

    /// Counts an e-mail to an address.
    ///
    /// @return when the next may go there; empty where this one may
    Optional<Duration> count(String email) {
        return addresses.of(EmailAddress.key(email)).take();
    }

    void sendForgotten(Addressee to, Base32Code code) {
        send(to, RecoveryText.FORGOTTEN_SUBJECT, RecoveryText.FORGOTTEN, code);
    }

    void sendConfirmation(Addressee to, Base32Code code) {
        send(to, RecoveryText.CONFIRM_SUBJECT, RecoveryText.CONFIRM, code);
    }

    private void send(Addressee to, RecoveryText subject, RecoveryText text, Base32Code code) {
        Object[] filling = {to.name(), host.get(), code.text(), MailedCodes.LIFE.toMinutes()};
        List<Language> languages = languages(to.language());
        String body =
                languages.stream()
                        .map(one -> text.text(one, filling))
                        .collect(Collectors.joining("\n"));
        mailer.send(
                new OutgoingMail(to.email(), subject.text(languages.getFirst(), filling), body));
    }

    private static List<Language> languages(@Nullable Language said) {
        return said == null ? List.of(Language.values()) : List.of(said);
    }
}
