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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The map of a module of the clients': its packages, lowest first, each with those that it may
/// use; which library is at home where; and what no package but one takes from the process. A map
/// that names what is not there is as wrong as one that lacks something.
///
/// @param root the module's package; its own name on the map is empty
/// @param shared the packages that all others may use
/// @param homes of a library's packages, those that alone may know it, and do
public record ModuleMap(
        String root, Set<String> shared, List<Level> levels, Map<String, Set<String>> homes) {
    /// Stands for every package above, among those that a package may use.
    public static final String EVERYTHING = "*";

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

    /// Each package uses just those on its list, and they stand above it; the map names every
    /// package that there is, and no other.
    public void assertOrder() {
        JavaClasses classes = classes();
        assertThat(classes.stream().map(this::level).distinct())
                .containsExactlyInAnyOrderElementsOf(levels.stream().map(Level::name).toList());
        Set<String> above = new HashSet<>(Set.of(EVERYTHING));
        for (Level level : levels) {
            assertThat(above).as("above " + level.name()).containsAll(level.uses());
            if (!level.uses().contains(EVERYTHING)) {
                assertThat(used(classes, level.name()))
                        .as(level.name() + " uses")
                        .isEqualTo(level.uses());
            }
            above.add(level.name());
        }
    }

    private Set<String> used(JavaClasses classes, String level) {
        return classes.stream()
                .filter(type -> level(type).equals(level))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(other -> (other.getPackageName() + ".").startsWith(root + "."))
                .map(this::level)
                .filter(other -> !other.equals(level) && !shared.contains(other))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String level(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }

    /// Each library is known just where it is at home.
    public void assertHomes() {
        JavaClasses classes = classes();
        assertThat(classes).isNotEmpty();
        homes.forEach(
                (library, those) ->
                        assertThat(users(classes, library)).as(library).isEqualTo(those));
    }

    private Set<String> users(JavaClasses classes, String library) {
        return classes.stream()
                .filter(type -> uses(type, resideInAnyPackage(library)))
                .map(this::level)
                .collect(Collectors.toSet());
    }

    private static boolean uses(JavaClass type, DescribedPredicate<JavaClass> library) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> library.test(dependency.getTargetClass()));
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
                .check(classes());
    }

    private DescribedPredicate<JavaClass> isOutside(Set<String> those) {
        return DescribedPredicate.describe(
                "outside of " + those, type -> !those.contains(level(type)));
    }
}
