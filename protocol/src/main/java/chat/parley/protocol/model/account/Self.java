package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import java.util.List;

/// One's own account.
///
/// @param sanctions the mutes and bans that one is under now
/// @param version rises with every durable change to the account
public record Self(
        @Field(1) Profile profile,
        @Field(2) List<HeldRole> roles,
        @Field(3) List<HeldRight> rights,
        @Field(4) Instant registeredAt,
        @Field(5) long version,
        @Field(6) List<Sanction> sanctions,
        @Field(7) Preferences preferences,
        @Field(8) ContactDetails contact) {
    /// Of an account that is reached nowhere else.
    public Self(
            Profile profile,
            List<HeldRole> roles,
            List<HeldRight> rights,
            Instant registeredAt,
            long version,
            List<Sanction> sanctions,
            Preferences preferences) {
        this(
                profile,
                roles,
                rights,
                registeredAt,
                version,
                sanctions,
                preferences,
                ContactDetails.NONE);
    }

    public Self {
        sanctions = List.copyOf(sanctions);
        roles = List.copyOf(roles);
        rights = List.copyOf(rights);
    }
}
