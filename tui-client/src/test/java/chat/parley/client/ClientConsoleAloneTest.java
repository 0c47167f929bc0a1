package chat.parley.client;

import chat.parley.kit.fake.ConsoleAlone;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ClientConsoleAloneTest {
    /// The terminal and the files of this very machine, which only the full screen on it uses:
    /// where there is none, no files are sent, saved or opened.
    private static final ImportOption WITHOUT_THE_LOCAL_MACHINE =
            location ->
                    !location.contains("/client/term/LocalTty")
                            && !location.contains("/client/transfer/");

    @Test
    void nothingButTheConsoleReachesTheMachine() {
        ConsoleAlone.RULE.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(WITHOUT_THE_LOCAL_MACHINE)
                        .importPackages("chat.parley.client"));
    }
}
