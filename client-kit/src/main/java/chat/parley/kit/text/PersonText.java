package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.Profile;

/// People in words: by their name, then by what they like to be called.
public final class PersonText {
    private PersonText() {}

    public static String of(Profile profile, Language language) {
        String nickname = profile.nickname() == null ? "" : " (" + profile.nickname() + ")";
        return "@" + profile.name() + nickname + kind(profile, language);
    }

    private static String kind(Profile profile, Language language) {
        return switch (profile.kind()) {
            case PERSON -> "";
            case BOT -> Phrase.choose(language, " [bot]", " [机器人]");
            case DELETED -> Phrase.choose(language, " [deleted]", " [已注销]");
        };
    }
}
