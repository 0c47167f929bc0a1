package chat.parley.protocol;

/// The one table of limits. The constants are what the codec and the server check; the record is
/// what `welcome` tells a client, with what the host has configured.
///
/// @param frameBytes the longest frame in bytes
/// @param textCodePoints the longest text of a message
/// @param pageSize the most entries in one page of any list
/// @param catchUpEntries how far behind a device may be in a conversation before it jumps to the
///     newest page
/// @param heartbeatMillis how often each side says that it is there
/// @param idleMillis after how long a silence the connection is closed
/// @param accessTokenMillis how long an access token is good for
/// @param editMillis how long after it was sent a message may be edited
/// @param recallMillis how long after it was sent its sender may recall it
/// @param fileBytes the longest file that may be sent; 0 where none may be
public record Limits(
        @Field(1) int frameBytes,
        @Field(2) int textCodePoints,
        @Field(3) int pageSize,
        @Field(4) int catchUpEntries,
        @Field(5) long heartbeatMillis,
        @Field(6) long idleMillis,
        @Field(7) long accessTokenMillis,
        @Field(8) long editMillis,
        @Field(9) long recallMillis,
        @Field(10) long fileBytes) {

    public static final int FRAME_BYTES = 64 * 1024;
    public static final int TEXT_CODE_POINTS = 4_000;
    public static final int TITLE_CODE_POINTS = 200;

    /// Of what a message of people's own kind is called, such as `com.example.order`.
    public static final int CUSTOM_NAME_CHARACTERS = 64;

    /// What it carries: bytes of its compact form in UTF-8, and so many objects and lists within
    /// each other.
    public static final int JSON_BYTES = 8 * 1024;

    public static final int JSON_DEPTH = 16;
    public static final int NAME_MIN_CODE_POINTS = 2;
    public static final int NAME_MAX_CODE_POINTS = 32;
    public static final int NICKNAME_CODE_POINTS = 64;
    public static final int SIGNATURE_CODE_POINTS = 200;

    /// Of one grapheme, in code points: the longest emoji sequences have ten.
    public static final int AVATAR_CODE_POINTS = 16;
    public static final int COLOR_CHARACTERS = 16;
    public static final int REGION_CODE_POINTS = 64;

    /// RFC 5321, with the brackets around it.
    public static final int EMAIL_CODE_POINTS = 254;

    /// As it is typed, with spaces and hyphens; E.164 has fifteen digits.
    public static final int PHONE_CHARACTERS = 32;

    /// People are found by so many digits of their phone at least.
    public static final int PHONE_SEARCH_DIGITS = 3;

    /// Of one's own name for a friend.
    public static final int REMARK_CODE_POINTS = 64;
    public static final int PASSWORD_MIN_CODE_POINTS = 8;
    public static final int PASSWORD_MAX_CODE_POINTS = 1_024;
    public static final int TOKEN_CHARACTERS = 2_048;
    public static final int DEVICE_NAME_CODE_POINTS = 64;

    /// Of a time zone's id: the longest that there is has 32.
    public static final int ZONE_CHARACTERS = 50;

    /// Of the 1,440 that a day has, counted from 0.
    public static final int LAST_MINUTE_OF_DAY = 1_439;

    /// How long a token may last: ten years.
    public static final int TOKEN_LIFE_DAYS = 3_650;

    /// An SSH key in its line of text: the longest, of RSA with 16,384 bits, has some 2,800.
    public static final int SSH_KEY_CHARACTERS = 4_096;

    /// So many of the keys that a client offered over SSH are looked at.
    public static final int OFFERED_KEYS = 10;

    /// An invitation's code, in symbols: 60 random bits at least.
    public static final int INVITATION_SYMBOLS = 12;

    /// An invitation's code as it is typed.
    public static final int INVITATION_CHARACTERS = 64;

    /// So many accounts may be made with one.
    public static final int INVITATION_USES = 1_000;

    /// So many roles an invitation gives beside a user's.
    public static final int INVITATION_ROLES = 10;

    /// A code that came by e-mail, as it is typed.
    public static final int MAIL_CODE_CHARACTERS = 64;
    public static final int CLIENT_ID_CHARACTERS = 64;
    public static final int APPLICATION_TEXT_CODE_POINTS = 200;
    public static final int INTRODUCTION_CODE_POINTS = 400;
    public static final int QUESTION_CODE_POINTS = 200;
    public static final int ANNOUNCEMENT_CODE_POINTS = 1_000;
    public static final int REASON_CODE_POINTS = 200;
    public static final int KEY_CHARACTERS = 64;
    public static final int GROUP_MEMBERS = 200;
    public static final int LARGE_GROUP_MEMBERS = 2_000;
    public static final int MENTIONS = 50;

    /// An emoji, however many are joined in it: the longest flag has seven.
    public static final int EMOJI_CODE_POINTS = 16;

    /// So many kinds of reactions a message has at most, and so many of one person.
    public static final int REACTIONS = 20;
    public static final int REACTIONS_EACH = 5;

    /// So often a message may be edited.
    public static final int EDITS = 100;

    /// So many messages of a conversation may be pinned.
    public static final int PINS = 50;
    public static final int SAVED = 1_000;
    /// What messages are looked for by, and so many words and filters in it.
    public static final int SEARCH_CODE_POINTS = 200;
    public static final int SEARCH_TERMS = 16;
    public static final int PAGE_SIZE = 200;
    public static final int CATCH_UP_ENTRIES = 1_000;
    public static final int HEADS = 500;

    /// Of a request so many wrong fields are named, the first ones.
    public static final int FIELD_PROBLEMS = 20;

    /// So much of the name of a field that is not known is repeated.
    public static final int FIELD_NAME_CHARACTERS = 100;

    /// What a connection may send in all before somebody has signed in.
    public static final int UNSIGNED_BYTES = 64 * 1024;

    /// Unread messages are counted up to here; clients show `99+`.
    public static final int UNREAD = 100;

    /// What a device keeps here: so many texts at most, with keys and values of these lengths, so
    /// many changed at once. The longest message fits into one, as JSON.
    public static final int KEPT_TEXTS = 256;
    public static final int KEPT_KEY_CHARACTERS = 64;
    public static final int KEPT_TEXT_CODE_POINTS = 16_384;
    public static final int KEPT_CHANGES = 64;

    /// So many files a message carries.
    public static final int FILES = 10;

    /// What a file may be called when it comes, and what is left of it at most.
    public static final int FILE_PATH_CODE_POINTS = 4_096;
    public static final int FILE_NAME_CODE_POINTS = 120;
    public static final int MEDIA_TYPE_CHARACTERS = 127;

    /// The most bytes of a file in one frame, and as base64.
    public static final int FILE_PART_BYTES = 45_000;
    public static final int FILE_PART_CHARACTERS = 60_000;
}
