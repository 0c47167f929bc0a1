package chat.parley.client.screen.settings;

import chat.parley.client.words.OwnSettingsText;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one says of oneself, a field a line.
enum ProfileField {
    NICKNAME(OwnSettingsText.NICKNAME),
    SIGNATURE(OwnSettingsText.SIGNATURE),
    AVATAR(OwnSettingsText.AVATAR),
    COLOR(OwnSettingsText.COLOR),
    REGION(OwnSettingsText.REGION),
    EMAIL(OwnSettingsText.EMAIL),
    PHONE(OwnSettingsText.PHONE),
    FINDABLE(OwnSettingsText.FINDABLE);

    static final List<ProfileField> ALL = List.of(values());

    private static final String FOUND = "yes";

    private final OwnSettingsText label;

    ProfileField(OwnSettingsText label) {
        this.label = label;
    }

    OwnSettingsText label() {
        return label;
    }

    /// Whether it is one of few values, which follow each other, and is not written.
    boolean isChosen() {
        return this == COLOR || this == FINDABLE;
    }

    /// As it is; empty where nothing is said.
    String value(Self self) {
        Profile profile = self.profile();
        return switch (this) {
            case NICKNAME -> text(profile.nickname());
            case SIGNATURE -> text(profile.signature());
            case AVATAR -> text(profile.avatar());
            case COLOR -> profile.color() == null ? "" : Spelling.of(profile.color());
            case REGION -> text(profile.region());
            case EMAIL -> text(self.contact().email());
            case PHONE -> text(self.contact().phone());
            case FINDABLE -> self.contact().findable() ? FOUND : "";
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The value that follows, of one that is chosen.
    String next(Self self) {
        if (this == FINDABLE) {
            return self.contact().findable() ? "" : FOUND;
        }
        ProfileColor now = self.profile().color();
        int next = now == null ? 0 : ProfileColor.ALL.indexOf(now) + 1;
        return next == ProfileColor.ALL.size() ? "" : Spelling.of(ProfileColor.ALL.get(next));
    }

    /// What is asked to have it so; an empty text clears it.
    Request<?> request(String text) {
        return switch (this) {
            case NICKNAME -> new EditProfile(text, null);
            case SIGNATURE -> new EditProfile(null, text);
            case AVATAR -> new EditProfile(null, null, text, null, null);
            case COLOR -> new EditProfile(null, null, null, text, null);
            case REGION -> new EditProfile(null, null, null, null, text);
            case EMAIL -> new SetContact(text, null, null);
            case PHONE -> new SetContact(null, text, null);
            case FINDABLE -> new SetContact(null, null, text.equals(FOUND));
        };
    }
}
