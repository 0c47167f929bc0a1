package chat.parley.server.auth;

import chat.parley.protocol.Refused;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBucket;
import chat.parley.server.limit.TokenBuckets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// Bounds how fast passwords can be guessed, before any is hashed. From one address an account can
/// be tried five times a minute, and all accounts together thirty times. All addresses together
/// only make an account slower to sign in to, for else anybody could lock its owner out. What turns
/// out to be right is not counted.
final class Throttle {
    private static final int MOST_KEPT = 20_000;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(3);

    private final TokenBuckets<Who> buckets;

    Throttle(LongSupplier nanoTime) {
        buckets = new TokenBuckets<>(MOST_KEPT, Who::allowance, nanoTime);
    }

    /// Whose tries are counted, and how many are allowed.
    private sealed interface Who {
        Allowance allowance();

        record Pair(String name, String address) implements Who {
            @Override
            public Allowance allowance() {
                return Allowance.perMinute(5);
            }
        }

        record Address(String address) implements Who {
            @Override
            public Allowance allowance() {
                return Allowance.perMinute(30);
            }
        }

        record Account(String name) implements Who {
            @Override
            public Allowance allowance() {
                return Allowance.perMinute(15);
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

    /// Counts a try.
    ///
    /// @param name what names are compared by, whether or not somebody is called so
    /// @throws Refused saying when the next try may be made
    Attempt admit(String name, String address) {
        TokenBucket pair = buckets.of(new Who.Pair(name, address));
        TokenBucket from = buckets.of(new Who.Address(address));
        TokenBucket account = buckets.of(new Who.Account(name));
        pair.spend();
        from.spend();
        Duration debt = account.borrow(1);
        Duration delay = debt.compareTo(LONGEST_DELAY) < 0 ? debt : LONGEST_DELAY;
        return new Attempt(delay, List.of(pair, from, account));
    }
}
