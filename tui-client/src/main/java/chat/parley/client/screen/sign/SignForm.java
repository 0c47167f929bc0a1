package chat.parley.client.screen.sign;

import chat.parley.client.words.ScreenText;
import java.util.List;

/// What is asked of somebody who signs in or up, and what it says.
enum SignForm {
    SIGN_IN(ScreenText.SIGN_IN, ScreenText.SIGN_IN_KEYS),
    NEW_ACCOUNT(ScreenText.NEW_ACCOUNT, ScreenText.SIGN_UP_KEYS),
    /// A new account, where that takes an invitation.
    BY_INVITATION(ScreenText.NEW_ACCOUNT, ScreenText.SIGN_UP_KEYS),
    /// For an account whose password serves for no more than this.
    NEW_PASSWORD(ScreenText.CHOOSE_PASSWORD, ScreenText.CHOOSE_PASSWORD_KEYS);

    enum Field {
        NAME(ScreenText.NAME),
        INVITATION(ScreenText.INVITATION),
        PASSWORD(ScreenText.PASSWORD),
        CHOSEN(ScreenText.NEW_PASSWORD),
        AGAIN(ScreenText.AGAIN);

        private final ScreenText label;

        Field(ScreenText label) {
            this.label = label;
        }

        ScreenText label() {
            return label;
        }
    }

    private final ScreenText title;
    private final ScreenText keys;

    SignForm(ScreenText title, ScreenText keys) {
        this.title = title;
        this.keys = keys;
    }

    ScreenText title() {
        return title;
    }

    ScreenText keys() {
        return keys;
    }

    /// From top to bottom.
    List<Field> fields() {
        return switch (this) {
            case SIGN_IN -> List.of(Field.NAME, Field.PASSWORD);
            case NEW_ACCOUNT -> List.of(Field.NAME, Field.PASSWORD, Field.AGAIN);
            case BY_INVITATION ->
                    List.of(Field.NAME, Field.INVITATION, Field.PASSWORD, Field.AGAIN);
            case NEW_PASSWORD -> List.of(Field.NAME, Field.PASSWORD, Field.CHOSEN, Field.AGAIN);
        };
    }

    /// Whether a password is chosen, and given twice.
    boolean chooses() {
        return this != SIGN_IN;
    }

    /// The field of the password that is chosen.
    Field chosen() {
        return this == NEW_PASSWORD ? Field.CHOSEN : Field.PASSWORD;
    }

    /// The form that the same key leads to from this one.
    SignForm other() {
        return this == SIGN_IN ? NEW_ACCOUNT : SIGN_IN;
    }

    /// The form as a server wants it filled in.
    ///
    /// @param byInvitation whether signing up takes an invitation there
    SignForm where(boolean byInvitation) {
        return switch (this) {
            case SIGN_IN, NEW_PASSWORD -> this;
            case NEW_ACCOUNT, BY_INVITATION -> byInvitation ? BY_INVITATION : NEW_ACCOUNT;
        };
    }

    /// Whether it is for somebody new.
    boolean signsUp() {
        return this == NEW_ACCOUNT || this == BY_INVITATION;
    }

    /// The field so many further, round and round.
    Field from(Field field, int by) {
        List<Field> all = fields();
        return all.get(Math.floorMod(all.indexOf(field) + by, all.size()));
    }
}
