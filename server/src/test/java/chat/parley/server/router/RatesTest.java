package chat.parley.server.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W57")
class RatesTest {
    private final Caller ann =
            new Caller(new Id(1), new Id(11), Door.WEBSOCKET, "10.0.0.1", Language.ENGLISH);
    private final Caller bob =
            new Caller(new Id(2), new Id(12), Door.WEBSOCKET, "10.0.0.1", Language.ENGLISH);
    private final Caller stranger = Caller.stranger(Door.WEBSOCKET, "10.0.0.1", Language.ENGLISH);

    private static void exhaust(Rates rates, Caller caller, Rate rate) {
        for (int i = 0; i < 10 * rate.burst(); i++) {
            try {
                rates.spend(caller, rate);
            } catch (Refused _) {
                return;
            }
        }
        throw new AssertionError("there is no limit");
    }

    @Test
    void aFloodIsRefusedAndToldWhenToComeBack() {
        Rates rates = new Rates(1);
        exhaust(rates, ann, Rate.WRITE);
        assertThatThrownBy(() -> rates.spend(ann, Rate.WRITE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.RATE_LIMITED);
                            assertThat(refused.retryAfter()).isPositive();
                        });
    }

    @Test
    void neighboursOnTheSameAddressAreNotConcerned() {
        Rates rates = new Rates(1);
        exhaust(rates, ann, Rate.WRITE);
        assertThatCode(() -> rates.spend(bob, Rate.WRITE)).doesNotThrowAnyException();
    }

    @Test
    void eachRateHasItsOwnBucket() {
        Rates rates = new Rates(1);
        exhaust(rates, ann, Rate.WRITE);
        assertThatCode(() -> rates.spend(ann, Rate.READ)).doesNotThrowAnyException();
    }

    @Test
    void strangersAreCountedByTheirAddress() {
        Rates rates = new Rates(1);
        exhaust(rates, stranger, Rate.SIGN_IN);
        Caller again = Caller.stranger(Door.WEBSOCKET, "10.0.0.1", Language.CHINESE);
        assertThatThrownBy(() -> rates.spend(again, Rate.SIGN_IN)).isInstanceOf(Refused.class);
        Caller elsewhere = Caller.stranger(Door.WEBSOCKET, "10.0.0.2", Language.ENGLISH);
        assertThatCode(() -> rates.spend(elsewhere, Rate.SIGN_IN)).doesNotThrowAnyException();
    }

    @Test
    @Tag("F5")
    void whatStrangersTryIsCountedWhereItIsKnownToBeWrong() {
        Rates rates = new Rates(1);
        for (int i = 0; i < 10_000; i++) {
            rates.spend(stranger, Rate.SECRET);
        }
        assertThat(rates.buckets()).isZero();
        exhaust(rates, ann, Rate.SECRET);
    }

    @Test
    void aScaleOfZeroLiftsAllLimits() {
        Rates rates = new Rates(0);
        for (int i = 0; i < 100_000; i++) {
            rates.spend(ann, Rate.SIGN_IN);
        }
        assertThat(rates.buckets()).isZero();
    }
}
