package chat.parley.client.screen.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenCommand.FindAccounts;
import chat.parley.client.screen.ScreenCommand.SignOutAccount;
import chat.parley.client.screen.ScreenCommand.SwitchAccount;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.screen.ShowcaseAccounts;
import chat.parley.client.screen.chat.ChatScreen;
import chat.parley.client.screen.sign.EndedScreen;
import chat.parley.client.screen.sign.SignScreen;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.account.AccountChoice;
import chat.parley.client.state.account.AccountList;
import chat.parley.client.state.store.Keeping;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B30")
class AccountsScreenTest {
    private static final SwitchAccount TO_OFFICE =
            new SwitchAccount(new AccountChoice("office", null));

    private static List<ScreenCommand> wanted(ScreenStage stage) {
        return stage.commands().stream()
                .filter(one -> one instanceof ScreenCommand.OfAccounts)
                .filter(one -> !(one instanceof FindAccounts))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void accountsAreListedWithTheirServersAndWhatIsUnread(int columns, int rows) {
        ScreenStage stage = ShowcaseAccounts.shown().size(columns, rows);

        assertThat(stage.line("default · ")).startsWith(" ▌ @alice").endsWith("in use");
        assertThat(stage.line("office · chat.example.org"))
                .startsWith("   @alice.w")
                .endsWith("7 unread");
        assertThat(stage.line("old · ")).contains("@al").endsWith("signed out");
        assertThat(stage.text()).contains("+ add an account", "Enter switch", "a add", "Esc back");
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void everythingIsSaidInChinese(int columns, int rows) {
        ScreenStage stage =
                ShowcaseAccounts.shown()
                        .with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW))
                        .size(columns, rows);

        assertThat(stage.text()).contains("账号", "当前", "7 条未读", "未登录", "添加账号", "Enter 切换");
        assertThat(stage.type("x").text()).contains("在本机登出 @alice？");
        assertThat(stage.press("Esc").type("a").text()).contains("添加账号", "档案", "服务器", "下一页");
    }

    @Test
    void enterGoesToTheChosenOneAndWaitsForIt() {
        ScreenStage stage = ShowcaseAccounts.shown().press("Down", "Enter");

        assertThat(wanted(stage)).containsExactly(TO_OFFICE);
        assertThat(stage.text()).contains("Opening @alice.w...");
        assertThat(wanted(stage.press("Down", "Enter"))).hasSize(1);

        ScreenStage failed =
                stage.show(((AccountsScreen) stage.screen()).failed("the files are newer"));
        assertThat(failed.text()).contains("the files are newer");
        assertThat(wanted(failed.press("Enter"))).hasSize(2);
    }

    @Test
    void theOneInUseIsWhereOneComesFrom() {
        assertThat(ShowcaseAccounts.shown().press("Enter").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void theCommandGoesToTheOneThatIsNamed() {
        assertThat(wanted(ShowcaseAccounts.morning().type("/accounts office").press("Enter")))
                .containsExactly(TO_OFFICE);
        assertThat(wanted(ShowcaseAccounts.morning().type("/accounts @alice.w").press("Enter")))
                .containsExactly(TO_OFFICE);
        assertThat(ShowcaseAccounts.morning().type("/accounts ivy").press("Enter").text())
                .contains("There is no account ivy here.");
    }

    @Test
    void whoeverNamesOneBeforeTheyWereLookedUpIsTakenThereThen() {
        ScreenStage stage = ShowcaseAccounts.unknown().type("/accounts office").press("Enter");
        assertThat(stage.commands()).contains(new FindAccounts());
        assertThat(wanted(stage)).isEmpty();

        assertThat(wanted(stage.with(ShowcaseAccounts.LIST))).containsExactly(TO_OFFICE);
    }

    @Test
    void thePaletteHasTheOthers() {
        ScreenStage stage = ShowcaseAccounts.morning().press("C-g").type("office");

        assertThat(stage.commands()).contains(new FindAccounts());
        assertThat(stage.line("@alice.w")).contains("switch account", "7 unread");
        assertThat(wanted(stage.press("Enter"))).containsExactly(TO_OFFICE);
    }

    @Test
    void theSettingsLeadThere() {
        ScreenStage stage = ShowcaseAccounts.morning().press("F8");
        assertThat(stage.lines().getLast()).contains("s accounts", "d delete account");

        assertThat(stage.type("s").screen()).isInstanceOf(AccountsScreen.class);
        assertThat(stage.commands()).contains(new FindAccounts());
    }

    @Test
    void whoeverIsNotSignedInOrWasShutOutGetsToTheOthers() {
        ScreenStage signing = ShowcaseAccounts.morning().show(SignScreen.in("laptop"));
        assertThat(signing.text()).contains("F8 accounts");
        assertThat(signing.press("F8").screen()).isInstanceOf(AccountsScreen.class);

        LinkState.Ended banned = new LinkState.Ended(Reason.BANNED, null, null);
        ScreenStage ended = ShowcaseAccounts.morning().show(new EndedScreen(banned));
        assertThat(ended.text()).contains("F8 accounts");
        assertThat(ended.press("F8").screen()).isInstanceOf(AccountsScreen.class);
    }

    @Test
    void theKeyDoesNothingWhileItIsFoundOutWhoIsSignedIn() {
        ScreenStage stage = ShowcaseAccounts.morning().show(SignScreen.in("laptop"));
        stage.happens(new Linked(new LinkEvent.StateChanged(new LinkState.Connecting(1))));

        assertThat(stage.text()).doesNotContain("F8");
        assertThat(stage.press("F8").screen()).isInstanceOf(SignScreen.class);
    }

    @Test
    void signingOutIsAskedAndLeavesTheOthers() {
        ScreenStage stage = ShowcaseAccounts.shown().press("Down").type("x");
        assertThat(stage.text()).contains("Sign @alice.w out on this device?", "Drafts");

        assertThat(wanted(stage.press("n"))).isEmpty();
        assertThat(wanted(stage.type("x").type("y"))).containsExactly(new SignOutAccount("office"));
        assertThat(stage.text()).contains("Signing @alice.w out...");

        ScreenStage out = ShowcaseAccounts.shown().press("Down", "Down").type("xy");
        assertThat(wanted(out)).isEmpty();
    }

    @Test
    void nothingIsLostWhereNothingIsKept() {
        ScreenStage stage = ShowcaseAccounts.shown().with(Keeping.NOT_KEPT).press("Down", "Enter");

        assertThat(wanted(stage)).isEmpty();
        assertThat(stage.text()).contains("would be lost", "parley --profile office");
    }

    @Test
    void oneIsAddedByAProfileAndAServer() {
        ScreenStage stage = ShowcaseAccounts.shown().type("a");
        assertThat(stage.text()).contains("Add an account", "wss://chat.example.org/ws");
        assertThat(stage.type("office").press("Enter").text())
                .contains("There is a profile office already.");
        assertThat(wanted(stage.type("/2").press("Enter"))).isEmpty();

        stage.press("C-u").type("home").press("Tab", "C-u").type("ftp://x").press("Enter");
        assertThat(wanted(stage)).isEmpty();
        assertThat(stage.text()).contains("ftp");

        stage.press("C-u").type("home.example.org:8443").press("Enter");
        assertThat(wanted(stage))
                .containsExactly(
                        new SwitchAccount(
                                new AccountChoice("home", "ws://home.example.org:8443/ws")));
        assertThat(stage.text()).contains("Opening home...");
    }

    @Test
    void overSshThereIsTheAccountThatOneCameInBy() {
        ScreenStage stage =
                ShowcaseAccounts.unknown()
                        .with(AccountList.ELSEWHERE)
                        .type("/accounts")
                        .press("Enter");

        assertThat(stage.text()).contains("Over SSH", "NAME@HOST").doesNotContain("add an");
        assertThat(wanted(stage.press("Enter"))).isEmpty();
        assertThat(stage.screen()).isInstanceOf(ChatScreen.class);
        stage.show(SignScreen.in("parley"));
        assertThat(stage.text()).doesNotContain("F8");
        assertThat(stage.press("F8").screen()).isInstanceOf(SignScreen.class);
    }
}
