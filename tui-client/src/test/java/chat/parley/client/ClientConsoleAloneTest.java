package chat.parley.client;

import chat.parley.kit.fake.ConsoleAlone;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ClientConsoleAloneTest {
    /// The terminal of this very machine, which only the full screen on it uses.
    private static final ImportOption WITHOUT_THE_LOCAL_TERMINAL =
            location -> !location.contains("/client/term/LocalTty");

    @Test
    void nothingButTheConsoleReachesTheMachine() {
        ConsoleAlone.RULE.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(WITHOUT_THE_LOCAL_TERMINAL)
                        .importPackages("chat.parley.client"));
    }
}
