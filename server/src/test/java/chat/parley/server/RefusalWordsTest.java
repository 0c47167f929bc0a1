package chat.parley.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.BadField;
import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.Shape;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What a server says when it refuses something is whole in the language of whoever asked.
@Tag("F41")
class RefusalWordsTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("chat.parley.server", "chat.parley.protocol");
    private static final JsonCodec CODEC = new JsonCodec(OperationType.all());
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern FILLED = Pattern.compile("%s");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

    /// Words that stand for themselves in every language.
    private static final Set<String> KEY_WORDS = Set.of("true", "false", "null", "Unicode", "U");

    static Stream<Phrase> phrases() {
        return CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Phrase.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Phrase.class::cast);
    }

    /// A Latin word in Chinese is a name of something, and stands in the English text, too.
    @ParameterizedTest
    @MethodSource("phrases")
    void aPhraseSaysTheSameInBothLanguages(Phrase phrase) {
        String english = phrase.text(Language.ENGLISH);
        String chinese = phrase.text(Language.CHINESE);
        assertThat(english).doesNotContainPattern(HAN);
        assertThat(chinese).containsPattern(HAN);
        assertThat(FILLED.matcher(chinese).results().count())
                .isEqualTo(FILLED.matcher(english).results().count());
        assertThat(words(chinese)).allMatch(english::contains);
    }

    private static List<String> words(String text) {
        return LATIN.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void whatIsSaidStandsInTables() {
        classes()
                .that()
                .implement(Phrase.class)
                .and()
                .doNotHaveFullyQualifiedName(Sentence.class.getName())
                .should()
                .beEnums()
                .check(CLASSES);
    }

    /// What the settings' own check says is the one exception: it is for the host.
    @Test
    void nothingIsSaidInOneLanguage() {
        noClasses()
                .that()
                .resideInAPackage("chat.parley.server..")
                .and()
                .doNotHaveSimpleName("Reload")
                .should()
                .callMethod(Sentence.class, "quoted", String.class)
                .orShould()
                .callMethod(BadField.class, "quoted", FieldProblem.class)
                .check(CLASSES);
    }

    static Stream<OperationType> operations() {
        return OperationType.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badFieldsAreToldInChinese(OperationType operation) {
        for (String body : badBodies(operation)) {
            for (FieldProblem bad : refused(operation, body)) {
                assertThat(bad.problem()).as(body).containsPattern(HAN);
                String said = bad.problem().replaceAll("：.*", ""); // behind it stand values
                assertThat(KEY_WORDS).as(bad.toString()).containsAll(words(said));
            }
        }
    }

    private static List<FieldProblem> refused(OperationType operation, String body) {
        try {
            CODEC.request(operation.name(), body.getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (Refused refused) {
            return refused.fields(Language.CHINESE);
        }
    }

    /// Each field missing, or of every wrong kind, and one that nobody knows.
    private static List<String> badBodies(OperationType operation) {
        List<String> bodies = new ArrayList<>(List.of("{}", "{\"x\":1}"));
        String longText = "\"" + "x".repeat(9_000) + "\"";
        String longList = "[" + "\"1\",".repeat(2_000) + "\"1\"]";
        for (Shape.Component field : new Shape.Struct(operation.request()).components()) {
            for (String value :
                    List.of(
                            "null",
                            "1.5",
                            "-9",
                            "true",
                            "[]",
                            "{}",
                            "\"\"",
                            "\"\\u0000\"",
                            longText,
                            longList,
                            "[1]",
                            "{\"kind\":\"x\"}",
                            "{\"a\":1}")) {
                bodies.add("{\"" + field.name() + "\":" + value + "}");
            }
        }
        return bodies;
    }

    @Test
    void everyDoorSpeaksTheLanguageOfWhoeverAsks(@TempDir Path directory) {
        try (RunningServer server = new RunningServer(directory, new FakeHouse(1), Map.of());
                WebSocketClient client = new WebSocketClient(server)) {
            client.send(
                    "{\"type\":\"hello\",\"client\":\"test/1.0\",\"language\":\"zh\",\"token\":\"1\"}");
            client.next("welcome");
            client.call(1, "conversation.list", "{}");
            isChinese(client.next("refusal").path("fields").path(0).path("problem"));
            client.call(2, "conversation.nothing", "{}");
            isChinese(client.next("refusal").path("detail"));
            client.send("{\"type\":\"nonsense\"}");
            isChinese(client.next("closing").path("text"));
        }
    }

    private static void isChinese(JsonNode said) {
        assertThat(said.stringValue("")).containsPattern(HAN);
    }

    @Test
    void everyTableIsLookedAt() {
        Set<String> tables =
                phrases()
                        .map(phrase -> phrase.getClass().getSimpleName())
                        .collect(Collectors.toCollection(HashSet::new));
        assertThat(tables)
                .contains("WireText", "FieldText", "LookupText", "AccessText", "DoorText");
    }
}
