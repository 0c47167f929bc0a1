package chat.parley.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The contract knows nothing but itself: whoever implements it elsewhere can read it without the
/// rest of Parley. JSON is its wire's alone; others only say what a kind is called there.
class ProtocolArchitectureTest {
    private static final String PROTOCOL = "chat.parley.protocol";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(PROTOCOL);

    @Test
    void itUsesTheJdkTheNamesOfJsonAndNullness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        PROTOCOL + "..",
                        "java.lang..",
                        "java.io..",
                        "java.nio..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void nothingOutsideTheWireKnowsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PROTOCOL + ".wire..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void itTakesNothingFromTheProcess() {
        noClasses()
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "in")
                .check(CLASSES);
    }

    @Test
    void noPackagesGoInACircle() {
        slices().matching(PROTOCOL + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
