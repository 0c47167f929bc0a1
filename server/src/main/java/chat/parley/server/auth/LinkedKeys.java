package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.KeyRequest.LinkCode;
import chat.parley.server.account.Directory;
import chat.parley.server.account.contact.Given;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.DeviceTable.Stored;
import chat.parley.server.auth.PasswordCheck.ShownSecret;
import chat.parley.server.auth.Throttle.Attempt;
import chat.parley.server.auth.token.LinkCodes;
import chat.parley.server.auth.token.LinkCodes.Issued;
import chat.parley.server.auth.token.SshPublicKey;
import chat.parley.server.session.Caller;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.SshAuthentication.PromptAnswer;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Adding another machine's SSH key by a code: whoever is signed in asks for the code, and types it
/// over there where the password is asked for. The first key that the client there offered, and
/// that can be kept, signs in from then on.
final class LinkedKeys {
    private final Database database;
    private final Directory directory;
    private final DeviceTokens devices;
    private final PasswordCheck check;
    private final KeyDevices keys;
    private final LinkCodes codes;

    LinkedKeys(
            Database database,
            Directory directory,
            DeviceTokens devices,
            PasswordCheck check,
            KeyDevices keys,
            LinkCodes codes) {
        this.database = database;
        this.directory = directory;
        this.devices = devices;
        this.check = check;
        this.keys = keys;
        this.codes = codes;
    }

    /// Makes a code for whoever asks. It is worth nothing any more once their device is signed out.
    ///
    /// @throws Refused if they may not be signed in
    LinkCode issue(Caller caller) {
        Id account = caller.signedIn();
        Id device = caller.signedInDevice();
        Optional<Refused> barred = database.read(sql -> devices.barred(sql, account, device));
        if (barred.isPresent()) {
            throw barred.get();
        }
        return new LinkCode(codes.issue(account, device).text(), LinkCodes.LIFE.toMillis());
    }

    /// Signs somebody in by what they typed: their code, or else their password. It is counted as
    /// one try before it is looked at, and what is neither is a wrong password.
    ///
    /// @param byPassword signs in whose password is right
    CompletionStage<Entered> byAnswer(
            PromptAnswer answer, Function<ShownSecret, CompletionStage<Entered>> byPassword) {
        Given given = Given.of(answer.name());
        Optional<Credentials> known = database.read(sql -> CredentialTable.given(sql, given));
        return check.admit(given, answer.address(), known)
                .thenCompose(
                        attempt ->
                                byCode(attempt, known, answer)
                                        .orElseGet(
                                                () ->
                                                        check.check(attempt, known, answer.typed())
                                                                .thenCompose(byPassword)));
    }

    private Optional<CompletionStage<Entered>> byCode(
            Attempt attempt, Optional<Credentials> known, PromptAnswer answer) {
        Optional<Issued> code = known.flatMap(it -> codes.take(it.account(), answer.typed()));
        code.ifPresent(_ -> attempt.succeeded());
        return code.map(it -> entering(it, answer));
    }

    /// What cannot be done leaves the code as good as it was.
    private CompletionStage<Entered> entering(Issued code, PromptAnswer answer) {
        return SshPublicKey.firstOf(answer.offered())
                .map(key -> entering(code, key, answer.address()))
                .orElseGet(() -> CompletableFuture.failedStage(new Refused(Reason.KEY_NEEDED)))
                .whenComplete(
                        (_, failure) -> {
                            if (failure != null) {
                                codes.giveBack(code);
                            }
                        });
    }

    private CompletionStage<Entered> entering(Issued code, SshPublicKey key, String address) {
        return database.writer().submit(tx -> entered(tx, code, key, address));
    }

    private Entered entered(Transaction tx, Issued code, SshPublicKey key, String address) {
        if (!DeviceTable.exists(tx, code.account(), code.device())) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        Stored device =
                keys.kept(tx, code.account(), key, KeyDevices.called(key.comment()), address);
        return keys.entered(tx, directory.profile(tx, code.account()), device, address)
                .adding(key.fingerprint());
    }
}
