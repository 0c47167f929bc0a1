package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Language;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.NewName;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.AccountDetail;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.AccountState;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.Alert;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.QuietHours;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
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
    record ShowProfile(@Field(1) @Name String name) implements AccountRequest<Profile> {}

    /// Null leaves a part as it is; an empty text clears it.
    ///
    /// @param avatar one grapheme, at most two columns wide
    /// @param color the name of a [chat.parley.protocol.model.ProfileColor]
    @Field(3)
    @Operation(
            name = "account.edit",
            summary = "Change what others see of oneself",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record EditProfile(
            @Field(1) @Nullable @Length(max = NICKNAME_CODE_POINTS) String nickname,
            @Field(2) @Nullable @Length(max = SIGNATURE_CODE_POINTS) String signature,
            @Field(3) @Nullable @Length(max = AVATAR_CODE_POINTS) String avatar,
            @Field(4) @Nullable @Length(max = COLOR_CHARACTERS) String color,
            @Field(5) @Nullable @Length(max = REGION_CODE_POINTS) String region)
            implements AccountRequest<Profile> {
        /// Leaves avatar, colour and region as they are.
        public EditProfile(@Nullable String nickname, @Nullable String signature) {
            this(nickname, signature, null, null, null);
        }
    }

    /// Says how one wants to be spoken to, as a whole: null is not said, or no longer.
    ///
    /// @param zone a time zone's id in the IANA's database, such as `Asia/Shanghai`
    /// @param receipts whether others learn what one reads; null leaves that as it is
    @Field(8)
    @Operation(
            name = "account.prefer",
            summary =
                    "Say one's time zone and language, how and when to be told of something, and"
                            + " whether others learn what one reads",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetPreferences(
            @Field(1) @Nullable @Length(min = 1, max = ZONE_CHARACTERS) String zone,
            @Field(2) @Nullable Language language,
            @Field(3) @Nullable QuietHours quietHours,
            @Field(4) @Nullable Alert alert,
            @Field(5) @Nullable Receipts receipts)
            implements AccountRequest<Preferences> {
        /// That says nothing of how and when to be told of something, and of receipts.
        public SetPreferences(@Nullable String zone, @Nullable Language language) {
            this(zone, language, null, null, null);
        }

        public static SetPreferences to(Preferences preferences) {
            return new SetPreferences(
                    preferences.zone(),
                    preferences.language(),
                    preferences.quietHours(),
                    preferences.alert(),
                    preferences.receipts());
        }
    }

    /// For administrators.
    ///
    /// @param name only those whose name or nickname contains this, in any letter case
    /// @param role only those that have this role, by key
    /// @param sanction only those under such a sanction now
    /// @param after the name of the last account of the previous page, in the same order
    /// @param state only those that are so
    @Field(4)
    @Operation(
            name = "account.list",
            summary = "List accounts, filtered and in order, page by page",
            needs = Right.USER_SANCTION,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListAccounts(
            @Field(1) @Nullable @NameFragment String name,
            @Field(2) @Nullable @Length(max = KEY_CHARACTERS) String role,
            @Field(3) @Nullable SanctionKind sanction,
            @Field(4) @Nullable AccountSource source,
            @Field(5) AccountOrder order,
            @Field(6) boolean descending,
            @Field(7) @Nullable @NameFragment String after,
            @Field(8) @PageLimit int limit,
            @Field(9) @Nullable AccountState state)
            implements AccountRequest<AccountsPage> {
        /// In any state.
        public ListAccounts(
                @Nullable String name,
                @Nullable String role,
                @Nullable SanctionKind sanction,
                @Nullable AccountSource source,
                AccountOrder order,
                boolean descending,
                @Nullable String after,
                int limit) {
            this(name, role, sanction, source, order, descending, after, limit, null);
        }
    }

    @Field(5)
    @Operation(
            name = "account.show",
            summary = "Show an account with its roles, rights and sanctions",
            needs = Right.USER_SANCTION,
            effect = Effect.READ,
            rate = Rate.READ)
    record ShowAccount(@Field(1) @Name String name) implements AccountRequest<AccountDetail> {}

    /// Gives an account another name. Nobody else can ever take the old one; whoever had it can
    /// have it back.
    @Field(6)
    @Operation(
            name = "account.rename",
            summary = "Give an account another name",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record RenameAccount(
            @Field(1) @Name String name,
            @Field(2) @NewName String newName,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements AccountRequest<Change> {}

    /// Signs an account out for good. What it wrote stays, without its name, which nobody else can
    /// take for a while.
    @Field(7)
    @Operation(
            name = "account.delete",
            summary = "Delete an account; what it wrote stays, without its name",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record DeleteAccount(
            @Field(1) @Name String name,
            @Field(2) @Nullable @ReasonText String reason,
            @Field(3) boolean dryRun)
            implements AccountRequest<Change> {}

    /// The same of one's own account, which takes its password. Groups that it owns are handed over
    /// or dissolved first. Never a token's.
    @Field(9)
    @Operation(
            name = "account.close",
            summary = "Delete one's own account; what it wrote stays, without its name",
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record CloseAccount(@Field(1) @Length(min = 1, max = PASSWORD_MAX_CODE_POINTS) String password)
            implements AccountRequest<Done> {
        /// Shows no secret.
        @Override
        public String toString() {
            return "CloseAccount[]";
        }
    }

    enum AccountOrder {
        @Field(1)
        NAME,
        @Field(2)
        REGISTERED
    }

    /// A page of accounts.
    ///
    /// @param more whether another page follows
    record AccountsPage(@Field(1) List<AccountView> accounts, @Field(2) boolean more) {
        public AccountsPage {
            accounts = List.copyOf(accounts);
        }
    }
}
