package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.NewName;
import chat.parley.protocol.constraint.NewPassword;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.OwnedDevice;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signing in and out, and the devices that are signed in.
public sealed interface AuthRequest<A extends Record> extends Request<A> {

    /// Creates an account, whose first device is the one that asks.
    ///
    /// @param device what to call the new device, such as a host's name
    /// @param invitation the code of one, which it takes where registration is closed; one that is
    ///     given must be good everywhere
    @Field(1)
    @Operation(
            name = "auth.register",
            summary = "Create an account and sign in to it",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record Register(
            @Field(1) @NewName String name,
            @Field(2) @NewPassword String password,
            @Field(3) @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String device,
            @Field(4) @Nullable @Length(min = 1, max = INVITATION_CHARACTERS) String invitation)
            implements AuthRequest<SignedIn> {
        /// Without an invitation.
        public Register(String name, String password, String device) {
            this(name, password, device, null);
        }
    }

    /// Whoever was given a password for one sign-in brings a new one with it, and so does whoever
    /// gives the code of an e-mail ([ForgotPassword]) in the place of the password.
    ///
    /// @param name the account's name, its e-mail address, or its phone number with the country's
    ///     code
    /// @param newPassword the password from now on, which signs every other device out; null keeps
    ///     the old one
    @Field(2)
    @Operation(
            name = "auth.login",
            summary = "Sign in with name, e-mail or phone, and password",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record Login(
            @Field(1) @Length(min = 1, max = EMAIL_CODE_POINTS) String name,
            @Field(2) @Length(min = 1, max = PASSWORD_MAX_CODE_POINTS) String password,
            @Field(3) @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String device,
            @Field(4) @Nullable @NewPassword String newPassword)
            implements AuthRequest<SignedIn> {
        /// With the password that there is.
        public Login(String name, String password, String device) {
            this(name, password, device, null);
        }
    }

    /// A repeat with the previous refresh token is forgiven for 30 seconds, in case the answer was
    /// lost.
    @Field(3)
    @Operation(
            name = "auth.refresh",
            summary = "Exchange a refresh token for new tokens",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record Refresh(@Field(1) @Length(min = 1, max = TOKEN_CHARACTERS) String refreshToken)
            implements AuthRequest<SignedIn> {}

    @Field(4)
    @Operation(
            name = "auth.logout",
            summary = "Sign this device out, or every device of the account",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record Logout(@Field(1) boolean everywhere) implements AuthRequest<Done> {}

    /// Every other device is signed out with the old password.
    @Field(5)
    @Operation(
            name = "auth.password",
            summary = "Change the password and sign every other device out",
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record ChangePassword(
            @Field(1) @Length(min = 1, max = PASSWORD_MAX_CODE_POINTS) String oldPassword,
            @Field(2) @NewPassword String newPassword)
            implements AuthRequest<Done> {}

    /// Says how the account is reached elsewhere, which then signs in, too. Null leaves a part as
    /// it is; an empty text clears it. Only for whoever signed in themselves, and never a token's.
    ///
    /// @param phone with the country's code, such as `+86 138 0013 8000`
    /// @param findable whether others find the account by its e-mail or phone, without seeing them
    @Field(22)
    @Operation(
            name = "auth.contact",
            summary = "Say one's e-mail and phone, and whether one is found by them",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetContact(
            @Field(1) @Nullable @Length(max = EMAIL_CODE_POINTS) String email,
            @Field(2) @Nullable @Length(max = PHONE_CHARACTERS) String phone,
            @Field(3) @Nullable Boolean findable)
            implements AuthRequest<ContactDetails> {}

    /// Says that the password is forgotten. Where the account has confirmed its e-mail address, a
    /// code goes there that signs in once, in the place of the password, and brings the next
    /// ([Login#newPassword]). The answer is the same, and as quick, whether or not there is such an
    /// account or address.
    ///
    /// @param name the account's name, its e-mail address, or its phone number with the country's
    ///     code
    @Field(23)
    @Operation(
            name = "auth.forgot",
            summary = "Have a code sent by e-mail, for a forgotten password",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record ForgotPassword(@Field(1) @Length(min = 1, max = EMAIL_CODE_POINTS) String name)
            implements AuthRequest<Done> {}

    /// Has a code sent to the e-mail address that one has said, to show that one reads what comes
    /// there. It takes the password, for whoever confirms an address can get another password.
    @Field(24)
    @Operation(
            name = "auth.verify",
            summary = "Have a code sent to one's e-mail address, to confirm it",
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record VerifyEmail(@Field(1) @Length(min = 1, max = PASSWORD_MAX_CODE_POINTS) String password)
            implements AuthRequest<Done> {
        /// Shows no secret.
        @Override
        public String toString() {
            return "VerifyEmail[]";
        }
    }

    /// Confirms one's e-mail address by the code that came there.
    @Field(25)
    @Operation(
            name = "auth.confirm",
            summary = "Confirm one's e-mail address by the code that came there",
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record ConfirmEmail(@Field(1) @Length(min = 1, max = MAIL_CODE_CHARACTERS) String code)
            implements AuthRequest<Done> {
        /// Shows no secret.
        @Override
        public String toString() {
            return "ConfirmEmail[]";
        }
    }

    /// A page of them, the oldest first.
    ///
    /// @param after the last device of the previous page
    @Field(6)
    @Operation(
            name = "auth.devices",
            summary = "List the devices that are signed in, and the tokens that last",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListDevices(@Field(1) @Nullable Id after) implements AuthRequest<DeviceList> {
        /// The first page.
        public ListDevices() {
            this(null);
        }
    }

    @Field(7)
    @Operation(
            name = "auth.revoke",
            summary = "Sign one device out",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record RevokeDevice(@Field(1) Id device) implements AuthRequest<Done> {}

    /// For administrators, by the account's name.
    ///
    /// @param name only those of this account
    /// @param online only those with a live connection
    /// @param after the last device of the previous page
    @Field(8)
    @Operation(
            name = "auth.sessions",
            summary = "List the devices that are signed in, of one account or of all",
            needs = Right.USER_SANCTION,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListSessions(
            @Field(1) @Nullable @NameFragment String name,
            @Field(2) boolean online,
            @Field(3) @Nullable Id after,
            @Field(4) @PageLimit int limit)
            implements AuthRequest<SessionsPage> {}

    /// Signs somebody else's devices out.
    ///
    /// @param device only this one; null ends them all
    @Field(9)
    @Operation(
            name = "auth.end",
            summary = "Sign one device of an account out, or all",
            needs = Right.USER_SANCTION,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EndSessions(
            @Field(1) @Name String name,
            @Field(2) @Nullable Id device,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements AuthRequest<Change> {}

    /// Creates the first administrator. The token lies in the server's data directory until there
    /// is one.
    @Field(10)
    @Operation(
            name = "auth.bootstrap",
            summary = "Redeem the setup token: create the first administrator",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record Bootstrap(
            @Field(1) @Length(min = 1, max = TOKEN_CHARACTERS) String setupToken,
            @Field(2) @NewName String name,
            @Field(3) @NewPassword String password,
            @Field(4) @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String device)
            implements AuthRequest<SignedIn> {}

    /// Creates an account for somebody, also where nobody can register.
    ///
    /// @param oneTime whether the password is good for one sign-in, which has to bring a new one
    @Field(20)
    @Operation(
            name = "auth.create",
            summary = "Create an account for somebody",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record CreateAccount(
            @Field(1) @NewName String name,
            @Field(2) @NewPassword String password,
            @Field(3) boolean oneTime,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements AuthRequest<Change> {}

    /// Gives an account another password, for whoever has lost theirs. All its devices are signed
    /// out.
    ///
    /// @param oneTime whether the password is good for one sign-in, which has to bring a new one
    @Field(21)
    @Operation(
            name = "auth.reset",
            summary = "Give an account another password and sign all its devices out",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetPassword(
            @Field(1) @Name String name,
            @Field(2) @NewPassword String password,
            @Field(3) boolean oneTime,
            @Field(4) @Nullable @ReasonText String reason,
            @Field(5) boolean dryRun)
            implements AuthRequest<Change> {}

    /// Creates a token that lasts, for scripts and bots: it stands among the devices, and is
    /// revoked as they are. Whoever bears one creates none.
    ///
    /// @param name what it is for, among the devices
    /// @param rights what its bearer may do in the account's name, at least one
    /// @param forMillis after how long it ends
    @Field(11)
    @Operation(
            name = "auth.issue",
            summary = "Create a token that lasts, with rights and an end of its own",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record IssueToken(
            @Field(1) @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String name,
            @Field(2) @Length(min = 1, max = 4) List<TokenRight> rights,
            @Field(3) @Range(min = 1_000, max = TOKEN_LIFE_DAYS * 86_400_000L) long forMillis)
            implements AuthRequest<IssuedToken> {
        public IssueToken {
            rights = List.copyOf(rights);
        }
    }

    /// A token that lasts.
    ///
    /// @param token the secret, for the `Authorization` header and `hello`; it is told this once
    record IssuedToken(@Field(1) Device device, @Field(2) String token) {
        /// Shows no secret.
        @Override
        public String toString() {
            return "IssuedToken[" + device + "]";
        }
    }

    /// A page of signed-in devices.
    ///
    /// @param more whether another page follows
    record SessionsPage(@Field(1) List<OwnedDevice> devices, @Field(2) boolean more) {
        public SessionsPage {
            devices = List.copyOf(devices);
        }
    }

    /// A device that is signed in, with its tokens.
    ///
    /// @param accessToken a JWT that names account and device, for `hello` and the `Authorization`
    ///     header
    /// @param refreshToken opaque, good for one exchange; null on a gateway's connection, on which
    ///     the access token is good, and is prolonged ([KeyRequest.Prolong])
    record SignedIn(
            @Field(1) Profile account,
            @Field(2) Id device,
            @Field(3) String accessToken,
            @Field(4) Instant accessExpiresAt,
            @Field(5) @Nullable String refreshToken,
            @Field(6) @Nullable Instant refreshExpiresAt) {}

    /// A page of them.
    ///
    /// @param more whether another page follows
    record DeviceList(@Field(1) List<Device> devices, @Field(2) boolean more) {
        public DeviceList {
            devices = List.copyOf(devices);
        }
    }
}
