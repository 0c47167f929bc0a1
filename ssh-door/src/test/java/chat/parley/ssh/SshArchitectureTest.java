package chat.parley.ssh;

import chat.parley.kit.fake.ConsoleAlone;
import chat.parley.kit.fake.ModuleMap;
import chat.parley.kit.fake.ModuleMap.Level;
import chat.parley.kit.fake.ModuleMapContract;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The map of the door. It knows no server, and of this machine nothing but the files that it was
/// opened with.
class SshArchitectureTest extends ModuleMapContract {
    private static final String ROOT = "chat.parley.ssh";
    private static final ModuleMap MAP =
            new ModuleMap(
                    ROOT,
                    Set.of(),
                    List.of(Level.of("stream"), Level.of("", "stream")),
                    Map.of(
                            "chat.parley.server..", Set.of(),
                            "io.netty..", Set.of(),
                            "java.sql..", Set.of(),
                            "com.googlecode.lanterna..", Set.of(),
                            "org.jline..", Set.of(),
                            "org.bouncycastle..", Set.of(),
                            "picocli..", Set.of()));

    SshArchitectureTest() {
        super(MAP, Set.of());
    }

    @Test
    void nothingReachesTheMachine() {
        ConsoleAlone.RULE.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(ROOT));
    }
}
