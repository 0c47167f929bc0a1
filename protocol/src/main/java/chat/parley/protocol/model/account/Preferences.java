package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.Language;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be spoken to where nothing nearer says it, as over SSH. Nobody else sees
/// it.
///
/// @param zone the time zone, by its id in the IANA's database, such as `Asia/Shanghai`; null where
///     none was said
/// @param language null where none was said
public record Preferences(@Field(1) @Nullable String zone, @Field(2) @Nullable Language language) {
    public static final Preferences NONE = new Preferences(null, null);

    public Preferences withZone(@Nullable String changed) {
        return new Preferences(changed, language);
    }

    public Preferences withLanguage(@Nullable Language changed) {
        return new Preferences(zone, changed);
    }
}
