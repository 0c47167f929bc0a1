package chat.parley.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A test that passes by not failing says nothing: each says what holds, itself or by what it
/// calls.
class AssertionsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SAYING_WHAT_HOLDS =
            List.of(
                    "org.assertj.",
                    "org.awaitility.core.ConditionFactory",
                    "com.tngtech.archunit.");
    private static final List<String> TESTS = List.of("Test", "ParameterizedTest", "TestFactory");

    @Test
    void everyTestSaysWhatHolds() throws IOException {
        List<JavaMethod> tests =
                classes().stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(AssertionsTest::isTest)
                        .toList();
        Set<JavaCodeUnit> asserting = new HashSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        assertThat(tests).hasSizeGreaterThan(1_000);
        assertThat(tests).filteredOn(test -> !says(test, asserting, seen)).isEmpty();
    }

    private static JavaClasses classes() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return new ClassFileImporter()
                    .importPaths(
                            modules.map(module -> module.resolve("target/test-classes"))
                                    .filter(Files::isDirectory)
                                    .toList());
        }
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(each -> TESTS.contains(each.getRawType().getSimpleName()));
    }

    /// Whether a method, or one that it calls, asserts.
    ///
    /// @param asserting those that are known to
    /// @param seen all that were looked at
    private static boolean says(
            JavaCodeUnit code, Set<JavaCodeUnit> asserting, Set<JavaCodeUnit> seen) {
        if (!seen.add(code)) {
            return asserting.contains(code);
        }
        boolean says =
                code.getCallsFromSelf().stream()
                        .anyMatch(
                                call ->
                                        isAssertion(call.getTargetOwner().getName())
                                                || call.getTarget()
                                                        .resolveMember()
                                                        .filter(
                                                                called ->
                                                                        says(
                                                                                called, asserting,
                                                                                seen))
                                                        .isPresent());
        if (says) {
            asserting.add(code);
        }
        return says;
    }

    private static boolean isAssertion(String owner) {
        return SAYING_WHAT_HOLDS.stream().anyMatch(owner::startsWith);
    }
}
