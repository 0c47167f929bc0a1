package chat.parley.kit.fake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// The rule that streams, files, environment, processes and exit are reached through the console
/// alone. The client's state keeps its files in a directory that it was handed.
public final class ConsoleAlone {
    private static final Set<String> OF_SYSTEM =
            Set.of("in", "out", "err", "getenv", "exit", "console", "setOut", "setErr", "setIn");
    private static final Set<String> WHOLE_CLASSES =
            Set.of(
                    "java.lang.ProcessBuilder",
                    "java.lang.Runtime",
                    "java.nio.file.Files",
                    "java.io.File",
                    "java.io.FileInputStream",
                    "java.io.FileOutputStream",
                    "java.io.FileReader",
                    "java.io.FileWriter",
                    "java.io.RandomAccessFile");

    private static final DescribedPredicate<JavaAccess<?>> MACHINE =
            DescribedPredicate.describe(
                    "streams, files, environment, processes or exit", ConsoleAlone::isMachine);

    public static final ArchRule RULE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "chat.parley.kit.console..",
                            "chat.parley.kit.profile..",
                            "chat.parley.client.state..")
                    .should()
                    .accessTargetWhere(MACHINE)
                    .because("the same commands run on a machine, over SSH and in tests");

    private ConsoleAlone() {}

    private static boolean isMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return WHOLE_CLASSES.contains(owner.getName())
                || (owner.isEquivalentTo(System.class) && OF_SYSTEM.contains(access.getName()));
    }
}
