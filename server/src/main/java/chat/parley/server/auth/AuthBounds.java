package chat.parley.server.auth;

import chat.parley.protocol.Limits;
import chat.parley.server.auth.assertion.ProvenGateways;
import chat.parley.server.auth.invitation.Invitations;
import chat.parley.server.auth.token.LinkCodes;
import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of signing in, for the document.
public final class AuthBounds {
    private static final String LATER = "`RATE_LIMITED`, with when to come back";

    private AuthBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound(
                        "wrong passwords and link codes",
                        "a name at an address",
                        Throttle.OF_NAME_AND_ADDRESS.toString(),
                        LATER),
                new Bound(
                        "wrong passwords and link codes",
                        "an account, from addresses where none of its devices is",
                        Throttle.OF_ACCOUNT.toString(),
                        "the next is answered up to "
                                + Throttle.LONGEST_DELAY.toSeconds()
                                + " s later"),
                new Bound(
                        "names that nobody has, and phones and e-mails",
                        "an address",
                        Throttle.OF_MADE_UP_NAMES.toString(),
                        LATER),
                new Bound(
                        "wrong passwords of who is signed in",
                        "a device",
                        Throttle.OF_TRUSTED_DEVICE.toString(),
                        LATER),
                new Bound(
                        "the challenge that a gateway is to sign",
                        "a connection",
                        "1, good once, for " + ProvenGateways.GOOD_FOR.toSeconds() + " s",
                        "the next takes its place"),
                new Bound(
                        "the time after its end in which a token of a password is prolonged",
                        "a visit by a gateway",
                        GatewaySignIns.GRACE.toMinutes() + " min",
                        "`EXPIRED`"),
                new Bound(
                        "devices of a password over SSH, at every door and gateway",
                        "an account",
                        "1, for " + KeyDevices.LIFE.toDays() + " days after it was used",
                        "there is the same again"),
                new Bound(
                        "tokens, proofs of gateways and invitations that never were any, or are no more",
                        "an address",
                        Throttle.OF_JUNK.toString(),
                        LATER),
                new Bound(
                        "exchanges of a refresh token",
                        "a device",
                        Throttle.OF_RENEWALS.toString(),
                        LATER),
                new Bound(
                        "all of these that are remembered",
                        "all",
                        "" + Throttle.MOST_KEPT,
                        "those that come rarely are forgotten"),
                new Bound(
                        "devices of which it is kept when they were seen",
                        "all",
                        "" + DeviceActivity.MOST_KEPT,
                        "some are forgotten, and noted down once more"),
                new Bound(
                        "passwords that wait to be hashed",
                        "all",
                        "" + Passwords.WAITING,
                        "`RATE_LIMITED`, come back after "
                                + Passwords.WHEN_FULL.toSeconds()
                                + " s"),
                new Bound(
                        "devices",
                        "an account",
                        "" + DeviceTokens.MOST,
                        "the one that was not seen for the longest is signed out"),
                new Bound("keys for SSH", "an account", "" + KeyDevices.MOST, "`FORBIDDEN`"),
                new Bound(
                        "keys for SSH with a certificate",
                        "an account",
                        "" + KeyDevices.MOST,
                        "the one that was not seen for the longest is signed out"),
                new Bound(
                        "the time for which a key for SSH is kept that nobody comes with",
                        "a key",
                        KeyDevices.LIFE.toDays() + " days",
                        "it is forgotten"),
                new Bound(
                        "link codes",
                        "an account",
                        "1, for " + LinkCodes.LIFE.toMinutes() + " minutes",
                        "a new one takes its place"),
                new Bound("link codes", "all", "" + LinkCodes.MOST, LATER),
                new Bound(
                        "the time for which a password for one sign-in is good",
                        "an account",
                        "`auth.one-time-password`",
                        "`PASSWORD_OVER`"),
                new Bound(
                        "roles that an invitation brings",
                        "an invitation",
                        "" + Limits.INVITATION_ROLES,
                        "`INVALID_FIELDS`"),
                new Bound("invitations", "all", "" + Invitations.MOST, "`FORBIDDEN`"),
                new Bound(
                        "accounts made with an invitation",
                        "an invitation",
                        "as many as its maker says, " + Limits.INVITATION_USES + " at most",
                        "it is good no more"),
                new Bound(
                        "tokens that last",
                        "an account",
                        LastingTokens.MOST + ", for " + Limits.TOKEN_LIFE_DAYS + " days",
                        "`FORBIDDEN`"));
    }
}
