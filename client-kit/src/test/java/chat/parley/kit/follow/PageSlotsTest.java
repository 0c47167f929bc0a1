package chat.parley.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSlotsTest {
    private final List<String> happened = new ArrayList<>();
    private final PageSlots slots = new PageSlots(() -> happened.add("idle"));

    private void enter(String name) {
        slots.enter(() -> happened.add(name));
    }

    @Test
    void whoComesWhenAllAreTakenBeginsWhenOneLeaves() {
        List.of("a", "b", "c", "d", "e").forEach(this::enter);
        assertThat(happened).containsExactly("a", "b", "c", "d");
        slots.leave();
        assertThat(happened).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void itIsIdleWhenTheLastHasLeft() {
        enter("a");
        enter("b");
        slots.leave();
        assertThat(happened).containsExactly("a", "b");
        slots.leave();
        assertThat(happened).containsExactly("a", "b", "idle");
    }

    @Test
    void whoLeavesAtOnceLeavesItIdle() {
        slots.enter(slots::leave);
        assertThat(happened).containsExactly("idle");
    }

    @Test
    void itIsIdleOnceWhenThoseWhoWaitedLeaveAtOnce() {
        List.of("a", "b", "c", "d").forEach(this::enter);
        slots.enter(slots::leave);
        slots.enter(slots::leave);
        for (int i = 0; i < PageSlots.MOST; i++) {
            slots.leave();
        }
        assertThat(happened).containsExactly("a", "b", "c", "d", "idle");
    }

    @Test
    void whoFailsToBeginHoldsUpNobodyElse() {
        assertThatThrownBy(() -> slots.enter(() -> mistake())).hasMessage("a mistake");
        enter("a");
        assertThat(happened).containsExactly("a");
    }

    private static void mistake() {
        throw new IllegalStateException("a mistake");
    }
}
