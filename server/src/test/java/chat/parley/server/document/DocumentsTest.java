package chat.parley.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.server.ServerConfig;
import chat.parley.server.StorageEngines;
import chat.parley.server.config.ConfigurationKeys;
import chat.parley.server.config.Setting;
import chat.parley.server.storage.StorageConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final Map<String, String> ALL =
            Documents.all(
                    ConfigurationKeys.of(ServerConfig.class),
                    StorageEngines.of(DOCS, new StorageConfig(0, 0)).limits());

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

    /// What stricter linters of OpenAPI documents ask for.
    @Test
    @Tag("F45")
    void theOpenApiDocumentSaysWhereWhoAndWhatIfNot() {
        JsonNode document = JsonMapper.shared().readTree(ALL.getOrDefault("openapi.json", "{}"));
        assertThat(document.path("servers").path(0).path("url").stringValue("")).isEqualTo("/");
        assertThat(document.path("info").path("description").isString()).isTrue();
        List<String> tags = document.path("tags").findValuesAsString("name");
        OperationType.all()
                .forEach(
                        (name, operation) -> {
                            JsonNode post =
                                    document.path("paths").path("/api/v1/" + name).path("post");
                            boolean open = operation.declared().access() == Access.ANYONE;
                            assertThat(post.path("security").isArray()).as(name).isTrue();
                            assertThat(post.path("security").isEmpty()).as(name).isEqualTo(open);
                            assertThat(tags).contains(post.path("tags").path(0).stringValue(""));
                            assertThat(post.path("description").isString()).as(name).isTrue();
                            assertThat(post.path("responses").propertyNames())
                                    .contains("200", "400", "401", "403", "404", "415", "429");
                        });
    }

    @Test
    @Tag("F45")
    void everyExampleOfARequestIsOne() {
        JsonNode document = JsonMapper.shared().readTree(ALL.getOrDefault("openapi.json", "{}"));
        JsonCodec codec = new JsonCodec(OperationType.all());
        for (OperationType operation : OperationType.all().values()) {
            String path = "/api/v1/" + operation.name();
            JsonNode example =
                    document.path("paths")
                            .path(path)
                            .path("post")
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("example");
            byte[] json = example.toString().getBytes(StandardCharsets.UTF_8);
            assertThat((Object) codec.request(operation.name(), json))
                    .isInstanceOf(operation.request());
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
        ConfigurationKeys.of(ServerConfig.class)
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
                && line.contains("`" + ConfigurationKeys.variable(key) + "`");
    }
}
