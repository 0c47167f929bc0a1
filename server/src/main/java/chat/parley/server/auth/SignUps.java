package chat.parley.server.auth;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.Directory;
import chat.parley.server.account.NewAccount;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.auth.invitation.Invitations;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import java.util.concurrent.CompletionStage;

/// Signing up: people make an account of their own, and the first administrator theirs. All that
/// can be refused quickly is refused before the password is hashed.
final class SignUps {
    private final Registration registration;
    private final Directory directory;
    private final AccountCreation creation;
    private final Setup setup;
    private final Invitations invitations;
    private final Throttle throttle;
    private final Passwords passwords;
    private final TokenGrants grants;

    SignUps(
            Registration registration,
            Directory directory,
            AccountCreation creation,
            Setup setup,
            Invitations invitations,
            Throttle throttle,
            Passwords passwords,
            TokenGrants grants) {
        this.registration = registration;
        this.directory = directory;
        this.creation = creation;
        this.setup = setup;
        this.invitations = invitations;
        this.throttle = throttle;
        this.passwords = passwords;
        this.grants = grants;
    }

    CompletionStage<SignedIn> register(Caller caller, Register register) {
        Making making = making(caller, register);
        AccountName name = AccountName.of(register.name());
        if (name.reserved()) {
            throw Refused.field("name", FieldText.RESERVED);
        }
        String device = DeviceTokens.name(register.device());
        Passwords.checkNew("password", register.password());
        if (directory.named(name.text()).isPresent()) {
            throw new Refused(Reason.USERNAME_TAKEN);
        }
        return signUp(caller, name, register.password(), device, making);
    }

    /// Where registration is closed it takes an invitation; one that is given counts everywhere,
    /// for it may bring roles. It is looked at once more when the account is made.
    private Making making(Caller caller, Register register) {
        if (register.invitation() == null) {
            if (registration == Registration.CLOSED) {
                throw new Refused(Reason.REGISTRATION_CLOSED);
            }
            return creation::create;
        }
        if (!invitations.isGood(register.invitation())) {
            throttle.junk(caller.address());
            throw Invitations.wrong();
        }
        return (tx, account) -> {
            Profile made = creation.create(tx, account);
            invitations.use(tx, caller, register, made);
            return made;
        };
    }

    /// Whether somebody may sign up under a name, without an invitation.
    boolean mayRegister(String name) {
        return registration == Registration.OPEN && directory.named(name).isEmpty();
    }

    /// Whether somebody may sign up under a name by what they give as an invitation.
    ///
    /// @throws Refused with [Reason#USERNAME_TAKEN] as [#register] does: to whoever has one
    boolean isInvited(String name, String invitation) {
        if (!invitations.isGood(invitation)) {
            return false;
        }
        if (directory.named(name).isPresent()) {
            throw new Refused(Reason.USERNAME_TAKEN);
        }
        return true;
    }

    CompletionStage<SignedIn> bootstrap(Caller caller, Bootstrap bootstrap) {
        AccountName name = AccountName.of(bootstrap.name());
        String device = DeviceTokens.name(bootstrap.device());
        Passwords.checkNew("password", bootstrap.password());
        setup.check(caller.address(), bootstrap.setupToken());
        return signUp(
                caller,
                name,
                bootstrap.password(),
                device,
                (tx, account) -> setup.firstAdministrator(tx, caller, bootstrap, account));
    }

    private interface Making {
        Profile make(Transaction tx, NewAccount account);
    }

    private CompletionStage<SignedIn> signUp(
            Caller caller, AccountName name, String password, String device, Making making) {
        return passwords
                .hash(password)
                .thenCompose(
                        hash ->
                                grants.signIn(
                                        device,
                                        caller,
                                        tx -> making.make(tx, NewAccount.person(name, hash)).id()));
    }
}
