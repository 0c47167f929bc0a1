package chat.parley.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.OperationType;
import chat.parley.server.ServerConfig;
import chat.parley.server.config.Keys;
import chat.parley.server.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Map<String, String> ALL = Documents.all(Keys.of(ServerConfig.class));

    static Stream<Map.Entry<String, String>> documents() {
        return ALL.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommittedDocumentsAreUpToDate(Map.Entry<String, String> document) throws IOException {
        assertThat(Files.readString(DOCS.resolve(document.getKey())))
                .as("docs/%s is stale: run make docs", document.getKey())
                .isEqualTo(document.getValue());
    }

    @Test
    void everyOperationIsDocumented() {
        String protocol = ALL.getOrDefault("protocol.md", "");
        JsonNode paths =
                JsonMapper.shared().readTree(ALL.getOrDefault("openapi.json", "{}")).path("paths");
        for (String operation : OperationType.all().keySet()) {
            assertThat(protocol).contains("### `" + operation + "`");
            assertThat(paths.has("/api/v1/" + operation)).as(operation).isTrue();
        }
    }

    @Test
    void everyReferenceInTheOpenApiDocumentLeadsSomewhere() {
        JsonNode document = JsonMapper.shared().readTree(ALL.getOrDefault("openapi.json", "{}"));
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(document.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    @Test
    @Tag("F28")
    void everySettingIsDocumentedWithItsDefaultItsMeaningAndItsVariable() {
        String settings = ALL.getOrDefault("configuration.md", "");
        Keys.of(ServerConfig.class)
                .settings()
                .forEach(
                        (key, setting) ->
                                assertThat(settings.lines().filter(line -> line.contains(key)))
                                        .as(key)
                                        .anyMatch(line -> tells(line, key, setting)));
    }

    private static boolean tells(String line, String key, Setting setting) {
        return line.startsWith("| `" + key + "`")
                && line.contains(setting.value())
                && line.contains(setting.about())
                && line.contains("`" + Keys.variable(key) + "`");
    }
}
