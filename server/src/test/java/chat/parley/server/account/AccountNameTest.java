package chat.parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Refused;
import chat.parley.server.account.name.AccountName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("W49")
@Tag("A2")
class AccountNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "abcdefghijabcdefghijabcdefghijabc",
                "al ice",
                " alice",
                "alice\u202E",
                "al\u200Bice",
                "al\u200Dice",
                "al\u00ADice",
                "alice\u0000",
                "\u001B]0;x\u0007",
                "<b>alice</b>",
                "alice🎉",
                "-alice",
                "alice.",
                "al..ice",
                "a\u0301\u0302\u0303\u0304b",
                "\u0301ab",
                "\u3164\u3164",
                "@alice"
            })
    void aMisleadingNameIsRefusedByItsField(String name) {
        assertThatThrownBy(() -> AccountName.of(name))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.fields())
                                        .singleElement()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.name())
                                                                .isEqualTo("name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Alice-Smith_2.0", "李雷", "Владимир", "नमस्ते", "محمد", "José"})
    void aNameOfAnyScriptIsTaken(String name) {
        assertThat(AccountName.of(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Alice,ALICE", "Alice,ａｌｉｃｅ", "straße,STRASSE", "José,Jose\u0301"})
    void formsAndLettersOfEitherCaseAreOneName(String one, String other) {
        assertThat(AccountName.of(one).key()).isEqualTo(AccountName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"alice,\u0430lice", "paypal,paypaI", "modern,modem", "bob,b0b", "scope,ѕсоре"})
    void lookAlikesShareASkeleton(String one, String other) {
        assertThat(AccountName.of(one).skeleton()).isEqualTo(AccountName.of(other).skeleton());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ADMIN", "\u0430dmin", "Parley", "root", "r00t", "管理员"})
    void whatLooksOfficialIsReserved(String name) {
        assertThat(AccountName.of(name).reserved()).isTrue();
    }

    @ParameterizedTest
    @Tag("F39")
    @ValueSource(
            strings = {
                "all",
                "here",
                "channel",
                "me",
                "self",
                "local",
                "owner",
                "sysadmin",
                "管理員",
                "4dmin",
                "4DM1N",
                "adrnin",
                "ad-min",
                "sys.admin",
                "0wner",
                "10cal",
                "5upport",
                "Me"
            })
    void whatSpeaksForManyOrForTheHostIsReservedHoweverItIsSpelled(String name) {
        assertThat(AccountName.of(name).reserved()).isTrue();
    }

    @ParameterizedTest
    @Tag("F39")
    @CsvSource({"will,vvill", "will,VVill", "william,wi11iarn"})
    void twoLettersThatLookLikeOneAreOne(String one, String other) {
        assertThat(AccountName.of(one).skeleton()).isEqualTo(AccountName.of(other).skeleton());
    }

    @ParameterizedTest
    @Tag("F39")
    @ValueSource(strings = {"alla", "mel", "team4", "heres", "w4lter", "local-hero", "bob.owner"})
    void anOrdinaryNameIsNot(String name) {
        assertThat(AccountName.of(name).reserved()).isFalse();
    }

    @Test
    void anOrdinaryNameIsNotReserved() {
        assertThat(AccountName.of("Ali").reserved()).isFalse();
    }
}
