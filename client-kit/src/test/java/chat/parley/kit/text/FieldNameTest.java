package chat.parley.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.OperationType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNameTest {
    /// What is typed, or counted.
    private static final Set<Class<?>> WRITTEN =
            Set.of(String.class, List.class, Body.class, int.class, Long.class, long.class);

    @ParameterizedTest
    @CsvSource({
        "body.text, must not be blank, The message must not be blank.",
        "newName, is reserved, The new name is reserved.",
        "members[3], is missing, The list of members is missing.",
        "someday.new, is odd, someday.new is odd."
    })
    void fieldsAreNamedAsPeopleNameThem(String path, String problem, String sentence) {
        assertThat(FieldName.sentence(new FieldProblem(path, problem), Language.ENGLISH))
                .isEqualTo(sentence);
    }

    @Test
    void inChineseNoSpaceStandsBetween() {
        assertThat(FieldName.sentence(new FieldProblem("body.text", "不能为空白"), Language.CHINESE))
                .isEqualTo("消息不能为空白。");
        assertThat(FieldName.sentence(new FieldProblem("some.field", "不能为空白"), Language.CHINESE))
                .isEqualTo("some.field 不能为空白。");
    }

    @Test
    void everyFieldThatPeopleFillInHasWords() {
        Stream<String> fields =
                OperationType.all().values().stream()
                        .flatMap(type -> Arrays.stream(type.request().getRecordComponents()))
                        .filter(field -> WRITTEN.contains(field.getType()))
                        .map(RecordComponent::getName);
        Stream<String> parts =
                Stream.of(Body.Text.class, Body.Location.class, Body.Custom.class, Body.Files.class)
                        .flatMap(body -> Arrays.stream(body.getRecordComponents()))
                        .map(part -> "body." + part.getName());

        assertThat(Stream.concat(fields, parts).distinct())
                .isNotEmpty()
                .allSatisfy(
                        path ->
                                assertThat(sentence(path, Language.ENGLISH))
                                        .isNotEqualTo(sentence("x" + path, Language.ENGLISH))
                                        .doesNotStartWith(path + " "));
    }

    private static String sentence(String path, Language language) {
        return FieldName.sentence(new FieldProblem(path, "?"), language);
    }
}
