package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBucket;
import chat.parley.server.limit.TokenBuckets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Bounds how fast secrets can be guessed, before any is hashed, and lets guesses cost whoever
/// makes them: what counts first is an account at an address. Whoever shares an address with a
/// guesser, as behind a proxy or in an office, signs in as ever. All addresses together only make
/// an account slower to sign in to, for else anybody could lock its owner out; where one of its
/// devices is signed in they do not even do that. What turns out to be right is not counted.
final class Throttle {
    static final Allowance OF_NAME_AND_ADDRESS = Allowance.perMinute(5);
    static final Allowance OF_MADE_UP_NAMES = Allowance.perMinute(30);
    static final Allowance OF_ACCOUNT = Allowance.perMinute(15);
    static final Allowance OF_TRUSTED_DEVICE = Allowance.perMinute(5);
    static final Allowance OF_RENEWALS = Allowance.perSecond(20, 2);
    static final Allowance OF_JUNK = Allowance.perMinute(30);

    static final int MOST_KEPT = 50_000;
    static final Duration LONGEST_DELAY = Duration.ofSeconds(3);

    private final TokenBuckets<Who> buckets;

    Throttle(LongSupplier nanoTime) {
        buckets = new TokenBuckets<>(MOST_KEPT, Who::allowance, nanoTime);
    }

    /// Whose tries are counted, and how many are allowed.
    private sealed interface Who {
        Allowance allowance();

        /// An account at an address.
        record Pair(String name, String address) implements Who {
            @Override
            public Allowance allowance() {
                return OF_NAME_AND_ADDRESS;
            }
        }

        /// An address that tries names that nobody has.
        record MadeUp(String address) implements Who {
            @Override
            public Allowance allowance() {
                return OF_MADE_UP_NAMES;
            }
        }

        /// An account, wherever it is tried from.
        record Account(String name) implements Who {
            @Override
            public Allowance allowance() {
                return OF_ACCOUNT;
            }
        }

        /// A signed-in device that says its password again.
        record Trusted(Id device) implements Who {
            @Override
            public Allowance allowance() {
                return OF_TRUSTED_DEVICE;
            }
        }

        /// A device that exchanges its refresh token.
        record Renewing(Id device) implements Who {
            @Override
            public Allowance allowance() {
                return OF_RENEWALS;
            }
        }

        /// An address that presents tokens of any kind that never were any.
        record Junk(String address) implements Who {
            @Override
            public Allowance allowance() {
                return OF_JUNK;
            }
        }
    }

    /// A try that may go on.
    ///
    /// @param delay how long it has to wait first
    record Attempt(Duration delay, List<TokenBucket> counted) {
        /// The password was right: this was no guess.
        void succeeded() {
            counted.forEach(TokenBucket::giveBack);
        }
    }

    /// What a name stands for where it is tried.
    enum Footing {
        /// Nobody is called so.
        NOBODY,
        /// An account, with no device at that address.
        ELSEWHERE,
        /// An account, one of whose devices is signed in and was last seen at that address.
        AT_HOME
    }

    /// Counts a try.
    ///
    /// @param name what names are compared by, whether or not somebody is called so
    /// @throws Refused saying when the next try may be made
    Attempt admit(String name, Footing footing, String address) {
        TokenBucket pair = buckets.of(new Who.Pair(name, address));
        pair.spend();
        return switch (footing) {
            case AT_HOME -> new Attempt(Duration.ZERO, List.of(pair));
            case ELSEWHERE -> slowed(pair, buckets.of(new Who.Account(name)));
            case NOBODY -> {
                TokenBucket from = buckets.of(new Who.MadeUp(address));
                from.spend();
                yield new Attempt(Duration.ZERO, List.of(pair, from));
            }
        };
    }

    /// Counts a try by phone or e-mail: the same whether or not somebody has it, and apart from the
    /// account's name, so that nobody finds out whose it is.
    ///
    /// @throws Refused saying when the next try may be made
    Attempt admitContact(String contact, String address) {
        TokenBucket from = buckets.of(new Who.MadeUp(address));
        from.spend();
        TokenBucket pair = buckets.of(new Who.Pair(contact, address));
        pair.spend();
        Attempt attempt = slowed(pair, buckets.of(new Who.Account(contact)));
        return new Attempt(
                attempt.delay(),
                Stream.concat(attempt.counted().stream(), Stream.of(from)).toList());
    }

    private static Attempt slowed(TokenBucket pair, TokenBucket account) {
        Duration debt = account.borrow(1);
        Duration delay = debt.compareTo(LONGEST_DELAY) < 0 ? debt : LONGEST_DELAY;
        return new Attempt(delay, List.of(pair, account));
    }

    /// Counts a try of a device that is signed in: what others guess does not concern it.
    ///
    /// @throws Refused saying when the next try may be made
    Attempt admit(Id device) {
        TokenBucket own = buckets.of(new Who.Trusted(device));
        own.spend();
        return new Attempt(Duration.ZERO, List.of(own));
    }

    /// Counts the exchange of a token that is good.
    ///
    /// @throws Refused saying when the next may be made
    void renew(Id device) {
        buckets.of(new Who.Renewing(device)).spend();
    }

    /// Counts a token that never was one.
    ///
    /// @throws Refused saying when the next may be tried
    void junk(String address) {
        buckets.of(new Who.Junk(address)).spend();
    }
}
