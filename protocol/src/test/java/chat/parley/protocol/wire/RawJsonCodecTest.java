package chat.parley.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Limits;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawJsonCodecTest {
    private static final String FIELD = "body.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"订单 🌙\"",
                "0.10",
                "9007199254740993",
                "123456789012345678901234567890.123456789",
                "{\"z\":1,\"a\":[{},[],null,\"\\u001B[2J\"]}"
            })
    void jsonStaysAsItWasSent(String json) {
        JsonCodec codec = new JsonCodec(Map.of());
        Body.Custom custom = new Body.Custom("order", RawJsonCodec.parse(FIELD, json));

        assertThat(custom.json()).isEqualTo(new RawJson(json));
        assertThat(codec.record(codec.encode(custom), Body.class)).isEqualTo(custom);
    }

    @Test
    void whiteSpaceBetweenTokensIsLeftOut() {
        assertThat(RawJsonCodec.parse(FIELD, " { \"a b\" :\n [ 1 , 2 ] }\n").text())
                .isEqualTo("{\"a b\":[1,2]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "is broken at line 1, column 6 | {'a':}",
                "is broken at line 1, column 5 | {'a'",
                "is broken at line 1, column 4 | 1 2",
                "is broken at line 1, column 8 | {'a':1,}",
                "is broken at line 1, column 13 | {'a':1,'a':2}",
                "must be well-formed Unicode without U+0000 | '\\u0000'",
                "must be well-formed Unicode without U+0000 | ['\\ud83d']",
                "is broken at line 1, column 14 | 1e99999999999"
            })
    void whatIsNoJsonIsRefusedWithThePlace(String why, String json) {
        assertThat(problem(json.replace('\'', '"'))).isEqualTo(FIELD + " " + why);
    }

    @Test
    void theCompactFormIsBounded() {
        String full = "\"" + "x".repeat(Limits.JSON_BYTES - 2) + "\"";

        assertThat(RawJsonCodec.parse(FIELD, full + " ").text()).isEqualTo(full);
        assertThat(problem("[" + full + "]"))
                .isEqualTo(FIELD + " must have at most 8192 bytes in its compact form");
        assertThat(problem("\"" + "中".repeat(Limits.JSON_BYTES / 3 + 1) + "\"")).contains("8192");
    }

    @Test
    void theDepthIsBounded() {
        String deepest = "[".repeat(Limits.JSON_DEPTH) + "]".repeat(Limits.JSON_DEPTH);

        assertThat(RawJsonCodec.parse(FIELD, deepest).text()).isEqualTo(deepest);
        assertThat(problem("[" + deepest + "]"))
                .isEqualTo(FIELD + " is nested deeper than 16, or holds too long a number");
        assertThat(problem("[".repeat(30_000))).contains("deeper than 16");
    }

    @Test
    void aNumberThatDoesNotEndIsRefused() {
        assertThat(problem("9".repeat(5_000))).contains("too long a number");
    }

    @Test
    void aRequestWithJsonIsCheckedLikeAnyOther() {
        JsonCodec codec = new JsonCodec(chat.parley.protocol.operation.OperationType.all());
        String deep = "[".repeat(17) + "]".repeat(17);

        assertThat(refused(codec, "{'kind':'custom','name':'order','json':" + deep + "}"))
                .isEqualTo("body.json must not be nested deeper than 16");
        assertThat(refused(codec, "{'kind':'custom','name':'order'}"))
                .isEqualTo("body.json is missing");
        assertThat(refused(codec, "{'kind':'custom','name':'','json':1}"))
                .isEqualTo("body.name must have 1 to 64 characters");
        assertThat(refused(codec, "{'kind':'location','title':'x','latitude':1e400,'longitude':0}"))
                .isEqualTo("body.latitude must be from -90 to 90");
    }

    private static String refused(JsonCodec codec, String body) {
        String request = "{'conversation':'5','clientId':'c','body':" + body + "}";
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                codec.request(
                                        "conversation.send",
                                        request.replace('\'', '"')
                                                .getBytes(StandardCharsets.UTF_8)));
        return refused.fields().getFirst().toString();
    }

    private static String problem(String json) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> RawJsonCodec.parse(FIELD, json));
        assertThat(refused.reason()).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refused.fields()).hasSize(1);
        return refused.fields().getFirst().toString();
    }
}
