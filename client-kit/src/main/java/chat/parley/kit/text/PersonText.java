package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.Profile;

/// People in words: by their name, then by what they like to be called.
public final class PersonText {
    private PersonText() {}

    public static String of(Profile profile, Language language) {
        if (profile.wasDeleted()) {
            return deleted(language);
        }
        String nickname = profile.nickname() == null ? "" : " (" + profile.nickname() + ")";
        return "@" + profile.name() + nickname + kind(profile, language);
    }

    /// By what they like to be called, or else by their name.
    public static String called(Profile profile, Language language) {
        return profile.wasDeleted() ? deleted(language) : profile.displayName();
    }

    /// What whoever has no account any more is called, by everybody.
    public static String deleted(Language language) {
        return Phrase.choose(language, "deleted account", "已注销用户");
    }

    /// What somebody is but a person, with a space before it; empty for a person.
    public static String kind(Profile profile, Language language) {
        return switch (profile.kind()) {
            case PERSON -> "";
            case BOT -> Phrase.choose(language, " [bot]", " [机器人]");
            case DELETED -> Phrase.choose(language, " [deleted]", " [已注销]");
        };
    }
}
