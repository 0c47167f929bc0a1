package chat.parley.admin;

import chat.parley.kit.fake.ConsoleAlone;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AdminConsoleAloneTest {
    @Test
    void nothingButTheConsoleReachesTheMachine() {
        ConsoleAlone.RULE.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("chat.parley.admin"));
    }
}
