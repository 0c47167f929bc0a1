package chat.parley.client.screen.people;

import chat.parley.client.state.OwnAccount;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;

/// How somebody stands to oneself.
enum Relationship {
    FRIEND(ScreenText.IS_FRIEND, ScreenText.FRIEND_CARD_KEYS),
    ASKED(ScreenText.IS_ASKED, ScreenText.PLAIN_CARD_KEYS),
    ASKING(ScreenText.IS_ASKING, ScreenText.ASKING_CARD_KEYS),
    BLOCKED(ScreenText.IS_BLOCKED, ScreenText.BLOCKED_CARD_KEYS),
    STRANGER(ScreenText.NOTHING, ScreenText.STRANGER_CARD_KEYS);

    private final ScreenText inBrief;
    private final ScreenText keys;

    Relationship(ScreenText inBrief, ScreenText keys) {
        this.inBrief = inBrief;
        this.keys = keys;
    }

    static Relationship of(Id person, OwnAccount account) {
        if (account.friends().blocks(person)) {
            return BLOCKED;
        }
        if (account.friends().find(person).isPresent()) {
            return FRIEND;
        }
        for (Application one : account.applications().all()) {
            if (one.state() != ApplicationState.PENDING || one.kind() != ApplicationKind.FRIEND) {
                continue;
            }
            if (one.addressee() != null && one.addressee().id().equals(person)) {
                return ASKED;
            }
            if (one.applicant().id().equals(person)) {
                return ASKING;
            }
        }
        return STRANGER;
    }

    /// For lists.
    ScreenText inBrief() {
        return inBrief;
    }

    /// What the keys do on the card.
    ScreenText keys() {
        return keys;
    }
}
