package chat.parley.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.BadField;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    private static final JsonCodec CODEC = new JsonCodec(OperationType.all());
    private static final Id CONVERSATION = new Id(9_007_199_254_740_993L);

    @Test
    void aRequestSurvivesTheWayThere() {
        ClientFrame call =
                new ClientFrame.Call(7, new Send(CONVERSATION, "c-1", new Body.Text("晚上好 🌙")));

        assertThat(CODEC.clientFrame(CODEC.encode(call))).isEqualTo(call);
    }

    @Test
    void anAnswerAndAnEventSurviveTheWayBack() {
        Sent sent = new Sent(CONVERSATION, 3, new Id(5), Instant.ofEpochMilli(1_700_000_000_123L));
        Profile bob = new Profile(new Id(2), Profile.Kind.PERSON, "bob", null, "hi");
        Entry entry =
                new Entry(
                        CONVERSATION,
                        3,
                        new Id(5),
                        bob,
                        "c-1",
                        sent.sentAt(),
                        new Body.Location("外滩", 31.24, 121.49));
        ServerFrame answer = new ServerFrame.Answer(7, sent);
        ServerFrame push = new ServerFrame.Push(new Event.EntryPosted(entry));

        assertThat(back(answer)).contains(answer);
        assertThat(back(push)).contains(push);
    }

    @Test
    void idsAreTextsSoThatNoBitIsLost() {
        ClientFrame ack = new ClientFrame.Ack(CONVERSATION, 12);

        assertThat(text(CODEC.encode(ack)))
                .isEqualTo("{\"type\":\"ack\",\"conversation\":\"9007199254740993\",\"seq\":12}");
    }

    @ParameterizedTest
    @Tag("W42")
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "\"hello\"",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"shout\"}",
                "{\"type\":\"ack\"}",
                "{\"type\":\"ack\",\"conversation\":\"1\",\"seq\":-1}",
                "{\"type\":\"heartbeat\"} trailing",
                "{\"type\":\"heartbeat\",\"extra\":1}",
                "{\"type\":\"request\",\"operation\":\"account.whoami\"}",
                "{\"type\":\"request\",\"id\":\"7\",\"operation\":\"account.whoami\"}",
                "{\"type\":\"heartbeat\",\"type\":\"ack\"}"
            })
    void whatIsNoFrameIsRefusedAsOne(String json) {
        assertThatThrownBy(() -> CODEC.clientFrame(bytes(json)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_FRAME));
    }

    @Test
    @Tag("W42")
    void nestingWithoutEndIsRefusedBeforeItIsRead() {
        String deep = "{\"type\":" + "[".repeat(30_000);

        assertThatThrownBy(() -> CODEC.clientFrame(bytes(deep))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @Tag("W44")
    @Tag("W3")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "conversation | {'clientId':'c','body':{'kind':'text','text':'x'}}",
                "conversation | {'conversation':5,'clientId':'c','body':{'kind':'text','text':'x'}}",
                "conversation | {'conversation':'-5','clientId':'c','body':{'kind':'text','text':'x'}}",
                "clientId     | {'conversation':'5','clientId':null,'body':{'kind':'text','text':'x'}}",
                "clientId     | {'conversation':'5','clientId':'','body':{'kind':'text','text':'x'}}",
                "body         | {'conversation':'5','clientId':'c','body':'x'}",
                "body.kind    | {'conversation':'5','clientId':'c','body':{'kind':'shout','text':'x'}}",
                "body.text    | {'conversation':'5','clientId':'c','body':{'kind':'text'}}",
                "body.text    | {'conversation':'5','clientId':'c','body':{'kind':'text','text':''}}",
                "body.text    | {'conversation':'5','clientId':'c','body':{'kind':'text','text':7}}",
                "body.text    | {'conversation':'5','clientId':'c','body':{'kind':'text','text':'\\u0000'}}",
                "body.text    | {'conversation':'5','clientId':'c','body':{'kind':'text','text':'\\ud83d'}}",
                "body.latitude| {'conversation':'5','clientId':'c','body':{'kind':'location','title':'x','latitude':91,'longitude':0}}",
                "from         | {'conversation':'5','clientId':'c','body':{'kind':'text','text':'x'},'from':'8'}",
                "body.sender  | {'conversation':'5','clientId':'c','body':{'kind':'text','text':'x','sender':'8'}}"
            })
    void aWrongFieldIsNamed(String field, String request) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                CODEC.request(
                                        "conversation.send", bytes(request.replace('\'', '"'))));

        assertThat(refused.reason()).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refused.fields()).extracting(BadField::name).containsExactly(field.strip());
    }

    @ParameterizedTest
    @Tag("W43")
    @ValueSource(
            strings = {
                "0",
                "-1",
                "201",
                "1000000000",
                "5.7",
                "\"5\"",
                "1e3",
                "true",
                "99999999999999999999"
            })
    void aPageIsFromOneToTheLimitAndAWholeNumber(String limit) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                CODEC.request(
                                        "conversation.list", bytes("{\"limit\":" + limit + "}")));

        assertThat(refused.fields()).extracting(BadField::name).containsExactly("limit");
    }

    @Test
    void aFlagThatIsLeftOutIsFalse() {
        assertThat(CODEC.request("conversation.list", bytes("{\"limit\":5}")))
                .isEqualTo(new ListConversations(null, 5, false));
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                CODEC.request(
                                        "auth.register",
                                        bytes("{\"name\":\"x\",\"role\":\"admin\"}")));

        assertThat(refused.fields())
                .extracting(BadField::name)
                .containsExactlyInAnyOrder("name", "password", "device", "role");
    }

    @Test
    void aCallThatCannotBeReadIsAnsweredByItsId() {
        BadCall bad =
                catchThrowableOfType(
                        BadCall.class,
                        () ->
                                CODEC.clientFrame(
                                        bytes(
                                                "{\"type\":\"request\",\"id\":41,\"operation\":\"no.such\"}")));

        assertThat(bad.id()).isEqualTo(41);
        assertThat(bad.refused().reason()).isEqualTo(Reason.UNKNOWN_OPERATION);
    }

    @Test
    void aClientOverlooksWhatItDoesNotKnowYet() {
        assertThat(back("{\"type\":\"fireworks\"}")).isEmpty();
        assertThat(back("{\"type\":\"event\",\"event\":{\"name\":\"sun.risen\"}}")).isEmpty();
        assertThat(
                        back(
                                "{\"type\":\"answer\",\"id\":7,\"answer\":{\"conversation\":\"1\",\"seq\":2,\"id\":\"3\",\"sentAt\":4,\"mood\":\"good\"}}"))
                .contains(
                        new ServerFrame.Answer(
                                7, new Sent(new Id(1), 2, new Id(3), Instant.ofEpochMilli(4))));
    }

    @Test
    void aCodeThatAClientDoesNotKnowIsStillARefusal() {
        assertThat(
                        back(
                                "{\"type\":\"refusal\",\"id\":7,\"reason\":\"TOO_PROUD\",\"text\":\"no\",\"fields\":[]}"))
                .contains(
                        new ServerFrame.Refusal(
                                7, Reason.INTERNAL, "no", null, List.of(), null, null));
    }

    @Test
    void everyOperationReadsWhatItWrites() {
        for (OperationType type : OperationType.all().values()) {
            Request<?> request = Samples.of(type.request());
            assertThat(CODEC.request(type.name(), CODEC.encode((Record) request)))
                    .isEqualTo(request);
            Record answer = Samples.of(type.answer());
            assertThat(CODEC.record(CODEC.encode(answer), answer.getClass())).isEqualTo(answer);
        }
    }

    private static Optional<ServerFrame> back(ServerFrame frame) {
        return back(text(CODEC.encode(frame)));
    }

    private static Optional<ServerFrame> back(String json) {
        return CODEC.serverFrame(
                json.getBytes(StandardCharsets.UTF_8), id -> id == 7 ? Sent.class : null);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
