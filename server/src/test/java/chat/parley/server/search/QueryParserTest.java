package chat.parley.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Folding;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void wordsAndPhrasesAreToldApart() {
        assertThat(parse("Deploy  “tonight at ten” 发布").terms())
                .containsExactly(
                        new SearchTerm("deploy", false),
                        new SearchTerm("tonight at ten", true),
                        new SearchTerm("发布", false));
    }

    @Test
    void filtersStandAmongTheWords() {
        SearchQuery query =
                parse(
                        "from:@Ann in:#Ops disk before:2026-11-02 after:2026-11-01t18:30 has:link has:pin");

        assertThat(query.from()).isEqualTo("@ann");
        assertThat(query.in()).isEqualTo("#ops");
        assertThat(query.before()).isEqualTo(Instant.parse("2026-11-01T16:00:00Z"));
        assertThat(query.after()).isEqualTo(Instant.parse("2026-11-01T10:30:00Z"));
        assertThat(query.traits()).isEqualTo(Set.of(MessageTrait.LINK, MessageTrait.PIN));
        assertThat(query.words()).containsExactly("disk");
    }

    @Test
    void fullWidthFormsAreAsGood() {
        SearchQuery query = parse("ｆｒｏｍ：ann　ＤＩＳＫ");

        assertThat(query.from()).isEqualTo("ann");
        assertThat(query.words()).containsExactly("disk");
    }

    @Test
    void whatIsNoFilterIsAWord() {
        assertThat(parse("http://a.example 10:30 \"from:ann\"").words())
                .containsExactly("http://a.example", "10:30", "from:ann");
    }

    @Test
    void aTimeMayHaveAZoneOfItsOwn() {
        assertThat(parse("a before:2026-11-01T18:30Z").before())
                .isEqualTo(Instant.parse("2026-11-01T18:30:00Z"));
        assertThat(parse("a before:2026-11-01T18:30:15+02:00").before())
                .isEqualTo(Instant.parse("2026-11-01T16:30:15Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\"\"",
                "from:",
                "in: ops",
                "has:cheese",
                "before:yesterday",
                "after:2026-13-01",
                "after:2026-02-30x",
                "from:ann from:bob",
                "a b c d e f g h i j k l m n o p q"
            })
    void whatCannotBeLookedForIsRefusedByItsField(String query) {
        assertThatThrownBy(() -> parse(query))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.fields(Language.ENGLISH))
                                        .extracting(field -> field.field())
                                        .containsExactly("query"));
    }

    @ParameterizedTest
    @CsvSource({
        "deploy, we deployed it, true",
        "deploy, redeploy, false",
        "de, deploy, false",
        "de, de facto, true",
        "node.js, with Node.js 22, true",
        "node.js, node js, false",
        "库, 数据库满了, true",
        "数据, 数据库满了, true",
        "数据库, 数据和库, false",
        "iphone手机, 我的iPhone手机, true",
        "手机iph, 手机iPhone, true",
        "ｄｂ３, on db3, true",
        "STRASSE, die Straße, true",
        "👍, 好👍🏽, true",
        "❤, ❤️ it, true"
    })
    void aWordIsFoundAsPeopleExpect(String query, String text, boolean found) {
        assertThat(parse(query).terms().getFirst().isIn(Folding.fold(text))).isEqualTo(found);
    }

    @Test
    void aQuotedWordIsMeantAsItStands() {
        SearchTerm term = parse("\"deploy\"").terms().getFirst();

        assertThat(term.isIn("deployed")).isFalse();
        assertThat(term.isIn("to deploy.")).isTrue();
    }

    private static SearchQuery parse(String query) {
        return QueryParser.parse(query, SHANGHAI);
    }
}
