package chat.parley.client.app;

import static org.awaitility.Awaitility.await;

import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.account.Preferences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The zone and the language of an account, in the whole client.
class PreferencesHoldTest extends ChatAppStage {
    private static final Preferences SHANGHAI = new Preferences("Asia/Shanghai", null);

    @Test
    void anAccountWithoutATimeZoneIsToldWhereToSetIt() {
        warning = ScreenText.NO_ZONE;
        start(aliceWithBob());

        await().until(() -> shown().contains("UTC"));
    }

    @Test
    void anotherTimeZoneHoldsAtOnceWhereTimesAreTheAccounts() {
        inZoneOfAccount = true;
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("09:30"));

        screen.reset();
        link.says(new LinkEvent.Pushed(new Event.PreferencesChanged(SHANGHAI, 1)));
        type("\f");

        await().until(() -> shown().contains("17:30"));
    }

    @Test
    void onAMachineOfOnesOwnTheZoneOfTheAccountHoldsToo() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("09:30"));

        screen.reset();
        link.says(new LinkEvent.Pushed(new Event.PreferencesChanged(SHANGHAI, 1)));
        type("\f");

        await().until(() -> shown().contains("17:30"));
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndTheFormerOneAgain() {
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));

        link.says(preferring(Language.CHINESE, 1));
        await().until(() -> shown().contains("发消息给"));
        screen.reset();
        link.says(preferring(null, 2));

        await().until(() -> shown().contains("write"));
    }

    @Test
    void whatIsSaidForTheMachineHoldsBeforeTheLanguageOfTheAccount() {
        said = Language.ENGLISH;
        start(aliceWithBob());
        link.says(ready(new Id(7)));
        await().until(() -> shown().contains("write"));

        link.says(preferring(Language.CHINESE, 1));
        type("\u001b[19~");

        await().until(() -> shown().contains("which"));
    }

    private static LinkEvent preferring(@Nullable Language language, long version) {
        return new LinkEvent.Pushed(
                new Event.PreferencesChanged(new Preferences(null, language), version));
    }
}
