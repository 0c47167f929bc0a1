package chat.parley.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.Operation.Rate;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.server.StorageEngines;
import chat.parley.server.storage.StorageConfig;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F3")
class LimitsDocumentTest {
    private final String document =
            new LimitsDocument(StorageEngines.of(Path.of(""), new StorageConfig(0, 0)).limits())
                    .document();

    @ParameterizedTest
    @EnumSource(Rate.class)
    void everyRateIsInIt(Rate rate) {
        assertThat(document).contains("operations of rate `" + rate + "` | an account");
    }

    @Test
    void everyFrameIsInIt() {
        assertThat(ClientFrame.class.getPermittedSubclasses())
                .isNotEmpty()
                .allSatisfy(
                        frame ->
                                assertThat(document)
                                        .contains(
                                                "`"
                                                        + frame.getAnnotation(JsonTypeName.class)
                                                                .value()
                                                        + "`"));
    }

    /// Constants of this form bound what comes from outside, but for those that bound the length of
    /// what the server itself says or looks up.
    @Test
    void everyBoundInTheCodeIsInIt() {
        Set<String> ofWhatIsSaid =
                Set.of(
                        "AccountName.MOST_MARKS",
                        "Base32Code.MOST_CHARACTERS",
                        "Base32Code.MOST_SYMBOLS",
                        "CloseFrames.MOST_BYTES",
                        "DiceSkill.MOST_DICE",
                        "DiceSkill.MOST_SIDES",
                        "Memberships.MOST_NAMED",
                        "SocketFile.MOST_BYTES");
        List<JavaField> bounds =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("chat.parley.server")
                                .stream()
                                .flatMap(type -> type.getFields().stream())
                                .filter(field -> field.getName().matches("MOST(_[A-Z_]+)?"))
                                .filter(field -> field.getRawType().isEquivalentTo(int.class))
                                .filter(field -> !ofWhatIsSaid.contains(nameOf(field)))
                                .toList();
        assertThat(bounds)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        field ->
                                assertThat(document)
                                        .as(nameOf(field))
                                        .containsPattern("\\b" + valueOf(field) + "\\b"));
    }

    private static String nameOf(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }

    private static Object valueOf(JavaField field) throws ReflectiveOperationException {
        Field reflected = field.reflect();
        reflected.setAccessible(true);
        return reflected.get(null);
    }

    @Test
    void everyLimitSaysWhatIsBeyondIt() {
        assertThat(document.lines().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 5)
                .noneMatch(line -> line.contains("|  |"));
    }
}
