package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The SSH keys that sign people in, which their owners add, here or by a code; and what a gateway
/// asks, which lets people in over SSH in a process of its own.
public sealed interface KeyRequest<A extends Record> extends Request<A> {

    /// Lets an SSH key sign in to the account from now on. It stands among the devices, and is
    /// revoked as they are. One that is there already stays as it is.
    ///
    /// @param key a line as in `id_ed25519.pub`: its kind, the key in base64, a comment
    /// @param name what to call it among the devices; null calls it by its comment
    @Field(1)
    @Operation(
            name = "auth.key",
            summary = "Let an SSH key sign in",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record AddKey(
            @Field(1) @Length(min = 1, max = SSH_KEY_CHARACTERS) String key,
            @Field(2) @Nullable @Length(min = 1, max = DEVICE_NAME_CODE_POINTS) String name)
            implements KeyRequest<AddedKey> {}

    /// A key that may sign in.
    record AddedKey(@Field(1) Device device) {}

    /// Makes a code that adds another machine's SSH key to the account: it is typed there, where
    /// the password is asked for. A new one takes the place of the one before, and a restart of the
    /// server forgets it.
    @Field(2)
    @Operation(
            name = "auth.link",
            summary = "Create a code that lets another machine's SSH key sign in",
            effect = Effect.WRITE,
            rate = Rate.SIGN_IN)
    record CreateLinkCode() implements KeyRequest<LinkCode> {}

    /// A code, good once.
    ///
    /// @param code the secret, in groups with dashes; letter case and dashes do not matter. It is
    ///     told this once
    /// @param goodForMillis after how long it ends
    record LinkCode(@Field(1) String code, @Field(2) long goodForMillis) {
        /// Shows no secret.
        @Override
        public String toString() {
            return "LinkCode[" + goodForMillis + " ms]";
        }
    }

    /// Signs somebody in by an SSH key, for which a gateway vouches that the server trusts: it has
    /// seen that they hold it. The connection is one that it has shown to be its own
    /// ([chat.parley.protocol.wire.GatewayProof]). What they may over that sign-in never includes
    /// to administer, nor devices, tokens, keys and passwords.
    ///
    /// @param fingerprint of the key that signs in, as OpenSSH writes it
    /// @param holder whom the certificate is about with which the key came; null for a key alone
    @Field(3)
    @Operation(
            name = "auth.assert",
            summary = "Vouch for an SSH key, as a gateway that the server trusts",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.READ)
    record AssertKey(
            @Field(1) @Name String name,
            @Field(2) @Length(min = 1, max = TOKEN_CHARACTERS) String fingerprint,
            @Field(3) @Nullable @Length(min = 0, max = TOKEN_CHARACTERS) String holder)
            implements KeyRequest<Admission> {}

    /// Signs somebody in, on a gateway's connection, by what they typed where the password is asked
    /// for: that, or a link code, which adds the first of the keys that can be kept. Or finds that
    /// it is an invitation, by which they may sign up.
    ///
    /// @param offered the SSH keys that their client offered, the first one first, each as a line
    ///     of `id_ed25519.pub`; null where nothing but a password will do
    @Field(4)
    @Operation(
            name = "auth.answer",
            summary = "Sign somebody in by what they typed at the prompt of a gateway",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record AnswerPrompt(
            @Field(1) @Name String name,
            @Field(2) @Length(min = 1, max = PASSWORD_MAX_CODE_POINTS) String typed,
            @Field(3) @Nullable @Length(max = OFFERED_KEYS) List<String> offered)
            implements KeyRequest<PromptOutcome> {
        public AnswerPrompt {
            offered = offered == null ? null : List.copyOf(offered);
        }

        /// Shows no secret.
        @Override
        public String toString() {
            return "AnswerPrompt[" + name + "]";
        }
    }

    /// What came of it.
    ///
    /// @param admission null for an invitation
    /// @param addedKey the fingerprint of the key that the code has added; null without a code
    record PromptOutcome(
            @Field(1) @Nullable Admission admission, @Field(2) @Nullable String addedKey) {}

    /// Prolongs the time at a gateway of somebody who signed in there by their password.
    ///
    /// @param accessToken theirs; good for this for an hour after it has expired
    @Field(5)
    @Operation(
            name = "auth.prolong",
            summary = "Exchange an access token for a newer one, as the gateway that got it",
            access = Access.ANYONE,
            effect = Effect.WRITE,
            rate = Rate.SECRET)
    record Prolong(@Field(1) @Length(min = 1, max = TOKEN_CHARACTERS) String accessToken)
            implements KeyRequest<Admission> {
        /// Shows no secret.
        @Override
        public String toString() {
            return "Prolong[]";
        }
    }

    /// Somebody whom a gateway let in.
    ///
    /// @param device the key or the password, among the account's devices
    /// @param accessToken for `hello` on this gateway's connections; there is no refresh token
    record Admission(
            @Field(1) Profile account,
            @Field(2) Id device,
            @Field(3) String accessToken,
            @Field(4) Instant accessExpiresAt) {
        /// Shows no secret.
        @Override
        public String toString() {
            return "Admission[" + device + "]";
        }
    }
}
