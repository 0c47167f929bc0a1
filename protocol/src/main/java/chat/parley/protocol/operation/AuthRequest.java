package chat.parley.protocol.operation;

import static chat.parley.protocol.wire.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.Length;
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
    @Field(1)
    @Operation(
            name = "auth.register",
            summary = "Create an account and sign in to it",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record Register(
            @Field(1) @Length(min = NAME_MIN_CODE_POINTS, max = NAME_MAX_CODE_POINTS) String name,
            @Field(2) @Length(min = PASSWORD_MIN_CODE_POINTS, max = PASSWORD_MAX_CODE_POINTS)
                    String password,
            @Field(3) @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String device)
            implements AuthRequest<SignedIn> {}

    @Field(2)
    @Operation(
            name = "auth.login",
            summary = "Sign in with name and password",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record Login(
            @Field(1) @Length(min = 1, max = NAME_MAX_CODE_POINTS) String name,
            @Field(2) @Length(min = 1, max = PASSWORD_MAX_CODE_POINTS) String password,
            @Field(3) @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String device)
            implements AuthRequest<SignedIn> {}

    /// A repeat with the previous refresh token is forgiven for 30 seconds, in case the answer was
    /// lost.
    @Field(3)
    @Operation(
            name = "auth.refresh",
            summary = "Exchange a refresh token for new tokens",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
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
            @Field(2) @Length(min = PASSWORD_MIN_CODE_POINTS, max = PASSWORD_MAX_CODE_POINTS)
                    String newPassword)
            implements AuthRequest<Done> {}

    @Field(6)
    @Operation(
            name = "auth.devices",
            summary = "List the devices that are signed in",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListDevices() implements AuthRequest<DeviceList> {}

    @Field(7)
    @Operation(
            name = "auth.revoke",
            summary = "Sign one device out",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record RevokeDevice(@Field(1) Id device) implements AuthRequest<Done> {}

    /// A device that is signed in, with its tokens.
    ///
    /// @param accessToken a JWT that names account and device, for `hello` and the `Authorization`
    ///     header
    /// @param refreshToken opaque, good for one exchange
    record SignedIn(
            @Field(1) Profile account,
            @Field(2) Id device,
            @Field(3) String accessToken,
            @Field(4) Instant accessExpiresAt,
            @Field(5) String refreshToken,
            @Field(6) Instant refreshExpiresAt) {}

    record DeviceList(@Field(1) List<Device> devices) {
        public DeviceList {
            devices = List.copyOf(devices);
        }
    }

    /// A device that is signed in.
    ///
    /// @param current whether it is the one that asks
    /// @param online how many live connections it has
    /// @param lastAddress where it was last seen from, without the port
    record Device(
            @Field(1) Id id,
            @Field(2) String name,
            @Field(3) boolean current,
            @Field(4) int online,
            @Field(5) Instant signedInAt,
            @Field(6) Instant lastSeenAt,
            @Field(7) @Nullable String lastAddress) {}
}
