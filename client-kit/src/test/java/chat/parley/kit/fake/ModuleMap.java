package chat.parley.kit.fake;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The map of a module of the clients': its packages, lowest first, each with those that it may
/// use; which library is at home where; and what no package but one takes from the process.
///
/// @param root the module's package; its own name on the map is empty
public record ModuleMap(String root, List<Level> levels, Map<String, Set<String>> homes) {
    /// What a person in front of a process may have otherwise than the process has it.
    private static final Set<String> OF_THE_PERSON =
            Set.of(
                    "java.time.ZoneId.systemDefault",
                    "java.util.TimeZone.getDefault",
                    "java.util.Locale.getDefault",
                    "java.time.Clock.systemDefaultZone");

    /// A package below the root, and those that it may use.
    public record Level(String name, Set<String> uses) {
        public static Level of(String name, String... uses) {
            return new Level(name, Set.of(uses));
        }
    }

    private JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /// Each package uses only those on its list, and they stand above it; none is missing.
    public void assertOrder() {
        List<String> below = new ArrayList<>();
        for (Level level : levels) {
            assertThat(below).as("below " + level.name()).containsAll(level.uses());
            assertThat(level.uses()).as(level.name() + " uses").containsAll(used(level.name()));
            below.add(level.name());
        }
        assertThat(classes().stream().map(this::level))
                .allSatisfy(name -> assertThat(below).contains(name));
    }

    private Set<String> used(String level) {
        return classes().stream()
                .filter(type -> level(type).equals(level))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(other -> (other.getPackageName() + ".").startsWith(root + "."))
                .map(this::level)
                .filter(other -> !other.equals(level))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String level(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    /// Each library is known only where it is at home.
    public void assertHomes() {
        homes.forEach(
                (library, those) ->
                        noClasses()
                                .that(isOutside(those))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(library))
                                .allowEmptyShould(true)
                                .check(classes()));
    }

    /// Zone and locale of the process are asked for in these packages alone.
    public void assertNothingOfThePersonIsTakenFromTheProcess(Set<String> but) {
        noClasses()
                .that(isOutside(but))
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "zone or locale of the process",
                                (JavaAccess<?> access) ->
                                        OF_THE_PERSON.contains(
                                                access.getTargetOwner().getName()
                                                        + "."
                                                        + access.getName())))
                .allowEmptyShould(true)
                .check(classes());
    }

    private DescribedPredicate<JavaClass> isOutside(Set<String> those) {
        return DescribedPredicate.describe(
                "outside of " + those, type -> !those.contains(level(type)));
    }
}
