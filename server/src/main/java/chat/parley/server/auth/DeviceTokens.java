package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.auth.DeviceTable.Owned;
import chat.parley.server.auth.DeviceTable.Stored;
import chat.parley.server.auth.token.RefreshTokens;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.FieldText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The devices that are signed in: each has one refresh token, which is exchanged for the next one
/// with every use. A device that was signed out has no row, and none of its tokens is good.
final class DeviceTokens {
    /// For how long the previous token may be presented again, in case the answer was lost.
    private static final Duration GRACE = Duration.ofSeconds(30);

    /// How many an account has at most; the one longest unseen makes room.
    static final int MOST = 1_000;

    private final Ids ids;
    private final Clock clock;
    private final Duration goodFor;
    private final RefreshTokens tokens;
    private final LiveDevices live;
    private final AccessControl access;

    DeviceTokens(
            Infrastructure base, Duration goodFor, RefreshTokens tokens, AccessControl access) {
        this.ids = base.ids();
        this.clock = base.clock();
        this.goodFor = goodFor;
        this.tokens = tokens;
        this.live = base.live();
        this.access = access;
    }

    /// A device with the token that it is to use next.
    record Opened(Id account, Id device, String refreshToken, Instant expiresAt) {}

    /// What somebody calls their device, without what could mislead.
    ///
    /// @throws Refused naming the field `device`
    static String name(String chosen) {
        return name("device", chosen);
    }

    /// The same in a field of another name.
    static String name(String field, String chosen) {
        String name = ShortText.name(field, chosen);
        if (name.isEmpty()) {
            throw Refused.field(field, FieldText.BLANK);
        }
        return name;
    }

    Id nextId() {
        return ids.next();
    }

    /// What is stored of something that signs in over SSH. Its token is one that nobody has.
    Stored withoutToken(Id account, String name, String ssh, String address, Duration life) {
        Id id = ids.next();
        String hash = RefreshTokens.hash(tokens.first(id));
        return stored(id, account, name, hash, life, address, null, ssh);
    }

    /// What is stored of a token that lasts.
    Stored lasting(
            Id id,
            Id account,
            String name,
            String hash,
            long forMillis,
            Set<TokenRight> rights,
            String address) {
        return stored(id, account, name, hash, Duration.ofMillis(forMillis), address, rights, null);
    }

    private Stored stored(
            Id id,
            Id account,
            String name,
            String hash,
            Duration life,
            String address,
            @Nullable Set<TokenRight> rights,
            @Nullable String ssh) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(life);
        return new Stored(
                id, account, name, hash, null, now, expiresAt, now, now, address, rights, ssh);
    }

    /// Whether a device stayed away too long, or a token has ended.
    boolean isOver(Stored device) {
        return !clock.instant().isBefore(device.expiresAt());
    }

    /// Signs a new device in.
    ///
    /// @throws Refused with [Reason#BANNED]
    Opened open(Transaction tx, Id account, String name, String address) {
        access.requireSignIn(tx, account);
        Id device = ids.next();
        String token = tokens.first(device);
        Stored stored =
                stored(
                        device,
                        account,
                        name,
                        RefreshTokens.hash(token),
                        goodFor,
                        address,
                        null,
                        null);
        DeviceTable.insert(tx, stored);
        revoked(tx, DeviceTable.deleteBeyond(tx, account, MOST));
        return new Opened(account, device, token, stored.expiresAt());
    }

    /// The device that a token is or once was the token of, whether or not it is still signed in;
    /// empty for junk. Tokens from before they named their device are known as long as they are
    /// stored.
    Optional<Id> bearer(Sql sql, String token) {
        return tokens.device(token)
                .or(() -> DeviceTable.byToken(sql, RefreshTokens.hash(token)).map(Stored::id));
    }

    /// Exchanges a refresh token for the next one. When one is presented that was exchanged before,
    /// be it ever so long ago, either its bearer or whoever exchanged it is a thief: the device is
    /// signed out. Only the one before is forgiven for a while.
    ///
    /// @throws Refused where nothing is to be written
    AuthOutcome<Opened> exchange(Transaction tx, String token, String address) {
        String hash = RefreshTokens.hash(token);
        Stored device =
                bearer(tx, token)
                        .flatMap(id -> DeviceTable.find(tx, id))
                        .filter(Stored::isSignIn)
                        .orElseThrow(() -> new Refused(Reason.UNAUTHENTICATED));
        Instant now = clock.instant();
        boolean current = device.refreshHash().equals(hash);
        boolean forgiven =
                hash.equals(device.previousHash()) && !now.isAfter(device.rotatedAt().plus(GRACE));
        if (!current && !forgiven) {
            return signedOut(tx, device, Reason.REVOKED);
        }
        if (!now.isBefore(device.expiresAt())) {
            return signedOut(tx, device, Reason.EXPIRED);
        }
        access.requireSignIn(tx, device.account());
        DeviceTable.seen(tx, device.id(), now, address);
        String next = tokens.after(device.id(), token);
        if (!current) {
            return new AuthOutcome.Done<>(
                    new Opened(device.account(), device.id(), next, device.expiresAt()));
        }
        Instant expiresAt = later(device.expiresAt(), now.plus(goodFor));
        DeviceTable.rotate(tx, device.id(), RefreshTokens.hash(next), hash, now, expiresAt);
        return new AuthOutcome.Done<>(new Opened(device.account(), device.id(), next, expiresAt));
    }

    /// What signs in over SSH, too, may stay away for longer.
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private AuthOutcome<Opened> signedOut(Transaction tx, Stored device, Reason reason) {
        end(tx, device.account(), device.id());
        return new AuthOutcome.Rejected<>(reason);
    }

    /// Signs a device out; its connections end after the commit.
    ///
    /// @throws Refused with [Reason#NOT_FOUND], if the account has no such device
    void end(Transaction tx, Id account, Id device) {
        if (!DeviceTable.delete(tx, account, device)) {
            throw new Refused(Reason.NOT_FOUND);
        }
        tx.afterCommit(() -> live.endDevice(device, Reason.REVOKED));
    }

    /// Signs every device of an account out.
    ///
    /// @param spared the one that stays, if any does
    ///
    /// @return how many it signed out
    int endOthers(Transaction tx, Id account, @Nullable Id spared) {
        List<Id> ended = DeviceTable.deleteOthers(tx, account, spared);
        revoked(tx, ended);
        return ended.size();
    }

    /// Signs every device of an account out, with a reason that their connections are told.
    void endAll(Transaction tx, Id account, Reason reason) {
        ended(tx, DeviceTable.deleteOthers(tx, account, null), reason);
    }

    /// Signs out what comes over SSH and was not seen for longest, beyond a number.
    ///
    /// @param kind what it is known by begins with this
    void endBeyond(Transaction tx, Id account, String kind, int most) {
        revoked(tx, DeviceTable.deleteBeyond(tx, account, kind, most));
    }

    private void revoked(Transaction tx, List<Id> ended) {
        ended(tx, ended, Reason.REVOKED);
    }

    private void ended(Transaction tx, List<Id> ended, Reason reason) {
        for (Id device : ended) {
            tx.afterCommit(() -> live.endDevice(device, reason));
        }
    }

    /// Why a device may not act now, if so.
    Optional<Refused> barred(Sql sql, Id account, Id device) {
        if (DeviceTable.exists(sql, account, device)) {
            return access.barred(sql, account);
        }
        boolean gone = DeviceTable.isOfNobody(sql, account);
        return Optional.of(new Refused(gone ? Reason.ACCOUNT_DELETED : Reason.REVOKED));
    }

    AuthRequest.DeviceList list(Sql sql, Id account, Id current, long above) {
        Page<Stored> page =
                Page.of(
                        DeviceTable.of(sql, account, above, clock.instant(), Limits.PAGE_SIZE + 1),
                        Limits.PAGE_SIZE);
        return new AuthRequest.DeviceList(
                page.rows().stream().map(device -> view(device, current)).toList(), page.more());
    }

    /// Those of some accounts that have not expired.
    List<Owned> page(
            Sql sql, @Nullable Id account, long above, @Nullable Collection<Id> among, int limit) {
        return DeviceTable.page(
                sql, new DeviceTable.Page(account, above, among, clock.instant(), limit));
    }

    /// Removes some that have expired.
    ///
    /// @return how many
    int removeExpired(Transaction tx, int limit) {
        List<Id> removed = DeviceTable.deleteExpired(tx, clock.instant(), limit);
        for (Id device : removed) {
            tx.afterCommit(() -> live.endDevice(device, Reason.EXPIRED));
        }
        return removed.size();
    }

    /// A device as its owner or an administrator sees it.
    ///
    /// @param current the one that asks, if it is any
    Device view(Stored device, @Nullable Id current) {
        return new Device(
                device.id(),
                device.name(),
                device.id().equals(current),
                live.online(device.account(), device.id()),
                device.signedInAt(),
                device.lastSeenAt(),
                device.lastAddress(),
                device.expiresAt(),
                device.rights() == null ? null : device.rights().stream().sorted().toList(),
                device.fingerprint());
    }
}
