package chat.parley.protocol.model.account;

import chat.parley.protocol.Field;
import chat.parley.protocol.Language;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be spoken to where nothing nearer says it, as over SSH, and whether others
/// learn what they read. Nobody else sees it.
///
/// @param zone the time zone, by its id in the IANA's database, such as `Asia/Shanghai`; null where
///     none was said
/// @param language null where none was said
/// @param quietHours when to be told of nothing; null for never
/// @param alert how to be told of what one does not see; null where nothing was said
/// @param receipts whether others learn what one reads
public record Preferences(
        @Field(1) @Nullable String zone,
        @Field(2) @Nullable Language language,
        @Field(3) @Nullable QuietHours quietHours,
        @Field(4) @Nullable Alert alert,
        @Field(5) Receipts receipts) {
    public static final Preferences NONE = new Preferences(null, null);

    /// Of somebody who said nothing of how and when to be told of something, and hides nothing.
    public Preferences(@Nullable String zone, @Nullable Language language) {
        this(zone, language, null, null, Receipts.SHOWN);
    }

    public Preferences withZone(@Nullable String changed) {
        return new Preferences(changed, language, quietHours, alert, receipts);
    }

    public Preferences withLanguage(@Nullable Language changed) {
        return new Preferences(zone, changed, quietHours, alert, receipts);
    }

    public Preferences withQuietHours(@Nullable QuietHours changed) {
        return new Preferences(zone, language, changed, alert, receipts);
    }

    public Preferences withAlert(@Nullable Alert changed) {
        return new Preferences(zone, language, quietHours, changed, receipts);
    }

    public Preferences withReceipts(Receipts changed) {
        return new Preferences(zone, language, quietHours, alert, changed);
    }

    /// Whether others do not learn what one reads, nor one what they read.
    public boolean hidesReceipts() {
        return receipts == Receipts.HIDDEN;
    }
}
