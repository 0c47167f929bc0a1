package chat.parley.protocol;

import org.jspecify.annotations.Nullable;

/// The languages that texts for people exist in.
public enum Language {
    @Field(1)
    ENGLISH("en"),
    @Field(2)
    CHINESE("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The primary subtag of BCP 47.
    public String tag() {
        return tag;
    }

    /// The language of a tag such as `zh-CN`, `zh_CN.UTF-8` or of an `Accept-Language` header's
    /// first range; English when unknown.
    public static Language of(@Nullable String tag) {
        return tag != null && tag.strip().regionMatches(true, 0, "zh", 0, 2) ? CHINESE : ENGLISH;
    }
}
