package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HaltTest {
    private final List<Integer> codes = new ArrayList<>();
    private final Halt halt = new Halt(codes::add);

    @Test
    @Tag("F15")
    void aDiskThatFailedHasACodeOfItsOwn() {
        halt.storageBroke(new IllegalStateException("fsync"));
        assertThat(codes).containsExactly(74);
    }

    @Test
    @Tag("F3")
    void theProcessEndsOnceHoweverMuchDies() {
        halt.died("writer", new OutOfMemoryError());
        halt.died("dispatcher", new OutOfMemoryError());
        assertThat(codes).containsExactly(70);
    }
}
