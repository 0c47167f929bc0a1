package chat.parley.kit.fake;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every map of a module has to hold.
public abstract class ModuleMapContract {
    private final ModuleMap map;
    private final Set<String> process;

    /// Looks at a module.
    ///
    /// @param process the packages that alone may ask the process for its zone and locale
    protected ModuleMapContract(ModuleMap map, Set<String> process) {
        this.map = map;
        this.process = process;
    }

    @Test
    void packagesUseThoseAboveThem() {
        map.assertOrder();
    }

    @Test
    void aLibraryIsKnownWhereItIsAtHome() {
        map.assertHomes();
    }

    @Test
    void zoneAndLocaleComeFromTheConsole() {
        map.assertNothingOfThePersonIsTakenFromTheProcess(process);
    }
}
