package chat.parley.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.kit.fake.ModuleMap;
import chat.parley.kit.fake.ModuleMap.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A map that is wrong is found out: it is tried on the package of transports, which stands alone.
class ModuleMapTest {
    private static final String ROOT = "chat.parley.kit.transport";
    private static final List<Level> ALONE = List.of(Level.of(""));
    private static final Map<String, Set<String>> HTTP = Map.of("java.net.http..", Set.of(""));

    private static ModuleMap map(String root, List<Level> levels, Map<String, Set<String>> homes) {
        return new ModuleMap(root, Set.of(), levels, homes);
    }

    @Test
    void aTrueMapHolds() {
        ModuleMap map = map(ROOT, ALONE, HTTP);
        assertThatCode(map::assertOrder).doesNotThrowAnyException();
        assertThatCode(map::assertHomes).doesNotThrowAnyException();
    }

    @Test
    void aMisspeltRootIsFoundOut() {
        ModuleMap map = map("chat.parley.kti", ALONE, Map.of("java.sql..", Set.of()));
        assertThatThrownBy(map::assertOrder).isInstanceOf(AssertionError.class);
        assertThatThrownBy(map::assertHomes).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> map.assertNothingOfThePersonIsTakenFromTheProcess(Set.of()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aPackageThatThereIsNotIsFoundOut() {
        ModuleMap map = map(ROOT, List.of(Level.of("socket"), Level.of("")), HTTP);
        assertThatThrownBy(map::assertOrder).hasMessageContaining("socket");
    }

    @Test
    void whatNobodyUsesIsFoundOut() {
        ModuleMap order =
                map(
                        "chat.parley.kit",
                        List.of(
                                Level.of("text"),
                                Level.of("console", "text"),
                                Level.of("transport", "text"),
                                Level.of("link"),
                                Level.of("follow"),
                                Level.of("transfer"),
                                Level.of("profile"),
                                Level.of("command")),
                        Map.of());
        assertThatThrownBy(order::assertOrder).hasMessageContaining("transport uses");
    }

    @Test
    void aHomeThatALibraryDoesNotHaveIsFoundOut() {
        ModuleMap map = map(ROOT, ALONE, Map.of("org.jline..", Set.of("")));
        assertThatThrownBy(map::assertHomes).hasMessageContaining("org.jline..");
    }
}
