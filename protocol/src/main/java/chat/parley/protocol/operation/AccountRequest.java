package chat.parley.protocol.operation;

import static chat.parley.protocol.wire.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Length;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who one is, and what others see.
public sealed interface AccountRequest<A extends Record> extends Request<A> {

    @Field(1)
    @Operation(
            name = "account.whoami",
            summary = "Show one's own account, roles and rights, and where each right comes from",
            effect = Effect.READ,
            rate = Rate.READ)
    record WhoAmI() implements AccountRequest<Self> {}

    @Field(2)
    @Operation(
            name = "account.profile",
            summary = "Show what others see of an account",
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowProfile(@Field(1) @Length(min = 1, max = NAME_MAX_CODE_POINTS) String name)
            implements AccountRequest<Profile> {}

    /// Null leaves a part as it is; an empty text clears it.
    @Field(3)
    @Operation(
            name = "account.edit",
            summary = "Change one's nickname or signature",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EditProfile(
            @Field(1) @Nullable @Length(max = NICKNAME_CODE_POINTS) String nickname,
            @Field(2) @Nullable @Length(max = SIGNATURE_CODE_POINTS) String signature)
            implements AccountRequest<Profile> {}

    /// One's own account.
    ///
    /// @param version rises with every durable change to the account
    record Self(
            @Field(1) Profile profile,
            @Field(2) List<HeldRole> roles,
            @Field(3) List<HeldRight> rights,
            @Field(4) Instant registeredAt,
            @Field(5) long version) {
        public Self {
            roles = List.copyOf(roles);
            rights = List.copyOf(rights);
        }
    }

    record HeldRole(@Field(1) String key, @Field(2) String name, @Field(3) String description) {}

    /// A right that one has.
    ///
    /// @param from the keys of the roles that grant it
    record HeldRight(
            @Field(1) String key, @Field(2) String description, @Field(3) List<String> from) {
        public HeldRight {
            from = List.copyOf(from);
        }
    }
}
