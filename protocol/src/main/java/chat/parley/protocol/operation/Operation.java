package chat.parley.protocol.operation;

import chat.parley.protocol.model.account.Right;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a request declares of itself; read once, at start, by the router, the documents and the
/// commands.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Operation {
    /// The name on every door: the feature, a dot, and what is done or shown.
    String name();

    /// One line for people, beginning with a verb.
    String summary();

    Access access() default Access.SIGNED_IN;

    /// The right that it takes, none or one: whoever does not hold it is refused, whatever the
    /// request is about.
    Right[] needs() default {};

    Effect effect();

    Rate rate();

    /// Who may ask at all. What a request may touch is decided by its feature.
    enum Access {
        ANYONE,
        SIGNED_IN
    }

    /// Reads wait for the earlier writes of the same connection; nothing else waits.
    enum Effect {
        READ,
        WRITE
    }

    /// How often one account (or, before it signed in, one address) may ask: a bucket of `burst`
    /// tokens that refills by `perSecond`.
    enum Rate {
        SIGN_IN(20, 2),
        /// Where a secret is presented. Of whoever is not signed in not the calls are counted, but
        /// what they try, and only what is wrong: so nobody pays for a neighbour's guesses.
        SECRET(20, 2),
        READ(400, 200),
        /// Where much is looked at: messages that are searched.
        SEARCH(40, 10),
        WRITE(60, 10),
        /// Parts of files.
        TRANSFER(1000, 1000),
        SEND(200, 100);

        private final int burst;
        private final int perSecond;

        Rate(int burst, int perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }

        public int burst() {
            return burst;
        }

        public int perSecond() {
            return perSecond;
        }
    }
}
