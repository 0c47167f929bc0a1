package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.SideEffect.ForServer.FetchAccount;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Receipts;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the client knows of the account's time zone and language, and how it changes them.
class PreferencesKnownTest {
    private static final Preferences SHANGHAI = new Preferences("Asia/Shanghai", Language.CHINESE);

    private static Preferences known(ClientSimulation life) {
        return life.state().account().preferences();
    }

    @Test
    void theyComeWithTheAccount() {
        Self self = new Self(ALICE, List.of(), List.of(), START, 1, List.of(), SHANGHAI);
        ClientSimulation life = caughtUp(1);
        life.happens(new AccountFetched(1, self, List.of(), List.of(), List.of()));

        assertThat(known(life)).isEqualTo(SHANGHAI);
    }

    @Test
    void anotherDeviceIsHeardWithoutFetchingEverything() {
        ClientSimulation life = caughtUp(1).pushed(new Event.PreferencesChanged(SHANGHAI, 1));

        assertThat(known(life)).isEqualTo(SHANGHAI);
        assertThat(life.effects(FetchAccount.class)).isEmpty();
    }

    @Test
    void aWishIsAskedForAndHoldsOnceItIsStored() {
        ClientSimulation life = caughtUp(1).happens(new Wished.Prefer(SHANGHAI));
        assertThat(life.effects(ForServer.class)).containsExactly(new ForServer.Prefer(SHANGHAI));
        assertThat(known(life)).isEqualTo(Preferences.NONE);

        life.happens(new Answered.Preferred(SHANGHAI));

        assertThat(known(life)).isEqualTo(SHANGHAI);
    }

    @Test
    @Tag("T12")
    void whoHidesReceiptsNoLongerFetchesWhatOthersHaveRead() {
        Preferences hiding = SHANGHAI.withReceipts(Receipts.HIDDEN);
        ClientSimulation life = caughtUp(1).pushed(new Event.PreferencesChanged(hiding, 1));
        assertThat(life.effects(FetchAccount.class)).isEmpty();

        life.pushed(new Event.PreferencesChanged(SHANGHAI, 2));
        assertThat(life.effects(FetchAccount.class)).hasSize(1);
    }

    @Test
    void whatIsRefusedChangesNothingAndIsSaid() {
        RefusalDetails refusal = RefusalDetails.of(new Refused(Reason.RATE_LIMITED));
        ClientSimulation life = caughtUp(1).happens(new Wished.Prefer(SHANGHAI));

        life.happens(new Answered.NotDone(SetPreferences.to(SHANGHAI), refusal));

        assertThat(known(life)).isEqualTo(Preferences.NONE);
        assertThat(life.state().feedback()).isEqualTo(new Feedback.Refused(refusal));
    }

    @Test
    void withoutAConnectionNothingIsAsked() {
        ClientSimulation life = caughtUp(1).loses().happens(new Wished.Prefer(SHANGHAI));

        assertThat(life.effects(ForServer.class)).isEmpty();
        assertThat(life.state().feedback()).isEqualTo(new Feedback.NotConnected());
    }

    @Test
    void anotherAccountHasNoneOfTheFormer() {
        ClientSimulation life = caughtUp(1).pushed(new Event.PreferencesChanged(SHANGHAI, 1));

        life.happens(new Wished.SignedIn(ClientSimulation.BOB));

        assertThat(known(life)).isEqualTo(Preferences.NONE);
    }
}
