package chat.parley.server.auth.token;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.session.TokenScope;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// Access tokens: JSON Web Tokens (RFC 7519), signed with HS256, that say which device of which
/// account bears them, and through which gateway, where one did: they are good on its connections
/// alone. Of what it may do they say only whether that gateway vouched for it.
public final class AccessTokens {
    private static final String DEVICE = "device";
    private static final String ASSERTED = "asserted";
    private static final String GATEWAY = "gateway";

    private final Clock clock;
    private final Duration goodFor;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    public AccessTokens(SigningKey key, Clock clock, Duration goodFor) {
        this.clock = clock;
        this.goodFor = goodFor;
        try {
            signer = new MACSigner(key.secret());
            verifier = new MACVerifier(key.secret());
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key in the database is unusable", e);
        }
    }

    public record AccessToken(String token, Instant expiresAt) {}

    /// A token of a device that signed in.
    public AccessToken issue(Id account, Id device) {
        return issue(account, device, null, false);
    }

    /// A token of a key for which a gateway vouched; see [TokenScope#ASSERTED].
    ///
    /// @param gateway the fingerprint of its key
    public AccessToken issueAsserted(Id account, Id device, String gateway) {
        return issue(account, device, gateway, true);
    }

    /// A token of a password that was typed at a gateway.
    ///
    /// @param gateway the fingerprint of its key
    public AccessToken issueThrough(Id account, Id device, String gateway) {
        return issue(account, device, gateway, false);
    }

    private AccessToken issue(Id account, Id device, @Nullable String gateway, boolean asserted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(goodFor);
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .subject(account.toString())
                        .claim(DEVICE, device.toString())
                        .claim(GATEWAY, gateway)
                        .claim(ASSERTED, asserted ? true : null)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expiresAt))
                        .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return new AccessToken(token.serialize(), expiresAt);
    }

    /// Whom a token was issued to.
    ///
    /// @throws Refused if it is not a token of ours, or has expired
    public TokenIdentity read(String text) {
        return read(text, Duration.ZERO);
    }

    /// The same for a token that may have expired.
    ///
    /// @param grace for how long it is still read
    /// @throws Refused if it is not a token of ours, or expired earlier
    public TokenIdentity read(String text, Duration grace) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!token.verify(verifier)) {
                throw new Refused(Reason.UNAUTHENTICATED);
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            TokenIdentity identity =
                    new TokenIdentity(
                            Id.parse(claims.getSubject()),
                            Id.parse(claims.getStringClaim(DEVICE)),
                            claims.getExpirationTime().toInstant(),
                            claims.getBooleanClaim(ASSERTED) == null ? null : TokenScope.ASSERTED,
                            claims.getStringClaim(GATEWAY));
            if (!clock.instant().isBefore(identity.expiresAt().plus(grace))) {
                throw new Refused(Reason.EXPIRED);
            }
            return identity;
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            throw new Refused(Reason.UNAUTHENTICATED);
        }
    }
}
