package chat.parley.client.screen.key;

import chat.parley.client.words.HelpText;
import chat.parley.kit.text.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// The commands that can be written instead of a message: the live table, which help and
/// completion are made from.
public enum SlashCommand {
    APPLY("apply", HelpText.NAME_AND_TEXT, HelpText.ASK_SOMEBODY),
    APPLICATIONS("applications", HelpText.NO_ARGUMENTS, HelpText.SEE_APPLICATIONS),
    ACCEPT("accept", HelpText.NAME, HelpText.ACCEPT_SOMEBODY),
    REFUSE("refuse", HelpText.NAME_AND_REASON, HelpText.REFUSE_SOMEBODY),
    CANCEL("cancel", HelpText.NAME, HelpText.CANCEL_OWN),
    CONTACTS("contacts", HelpText.SOME_TEXT, HelpText.SEE_CONTACTS),
    FIND("find", HelpText.NAME, HelpText.FIND_PEOPLE),
    GROUPS("groups", HelpText.SOME_TEXT, HelpText.SEE_GROUPS),
    GROUP("group", HelpText.MAYBE_GROUP, HelpText.SHOW_GROUP),
    JOIN("join", HelpText.GROUP_AND_TEXT, HelpText.JOIN_GROUP),
    CREATE("create", HelpText.MAYBE_GROUP, HelpText.CREATE_GROUP),
    INVITE("invite", HelpText.NAME_AND_TEXT, HelpText.INVITE_SOMEBODY),
    LEAVE("leave", HelpText.MAYBE_GROUP, HelpText.LEAVE_GROUP),
    ANNOUNCE("announce", HelpText.SOME_TEXT, HelpText.ANNOUNCE_TO_GROUP),
    MUTE("mute", HelpText.NAME_TIME_REASON, HelpText.MUTE_MEMBER),
    UNMUTE("unmute", HelpText.NAME, HelpText.UNMUTE_MEMBER),
    KICK("kick", HelpText.NAME_AND_REASON, HelpText.KICK_MEMBER),
    READERS("readers", HelpText.NO_ARGUMENTS, HelpText.SEE_READERS),
    PINS("pins", HelpText.NO_ARGUMENTS, HelpText.SEE_PINS),
    SAVED("saved", HelpText.NO_ARGUMENTS, HelpText.SEE_SAVED),
    SEARCH("search", HelpText.SOME_TEXT, HelpText.SEARCH_HERE),
    HIDE("hide", HelpText.NO_ARGUMENTS, HelpText.HIDE),
    PIN("pin", HelpText.NO_ARGUMENTS, HelpText.PIN),
    NOTIFY("notify", HelpText.LEVEL_AND_TIME, HelpText.NOTIFY),
    UNFRIEND("unfriend", HelpText.NAME, HelpText.END_WITH),
    OPEN("open", HelpText.NAME, HelpText.OPEN),
    READ("read", HelpText.NO_ARGUMENTS, HelpText.MARK_READ),
    NEXT("next", HelpText.NO_ARGUMENTS, HelpText.NEXT_UNREAD),
    FILE("file", HelpText.FILE_AND_TEXT, HelpText.SEND_FILE),
    LOCATION("location", HelpText.PLACE, HelpText.SEND_PLACE),
    CUSTOM("custom", HelpText.NAME_AND_JSON, HelpText.SEND_CUSTOM),
    RETRY("retry", HelpText.NO_ARGUMENTS, HelpText.RETRY_ALL),
    DISCARD("discard", HelpText.NO_ARGUMENTS, HelpText.DISCARD_ALL),
    INBOX("inbox", HelpText.NO_ARGUMENTS, HelpText.SEE_INBOX),
    SETTINGS("settings", HelpText.NO_ARGUMENTS, HelpText.SETTINGS),
    ACCOUNTS("accounts", HelpText.SOME_TEXT, HelpText.SEE_ACCOUNTS),
    RECONNECT("reconnect", HelpText.NO_ARGUMENTS, HelpText.RECONNECT),
    HELP("help", HelpText.NO_ARGUMENTS, HelpText.SHOW_HELP),
    QUIT("quit", HelpText.NO_ARGUMENTS, HelpText.QUIT);

    /// What keys of the main screen do, too.
    private static final Map<SlashCommand, ChatKey> KEYS =
            Map.of(
                    APPLICATIONS, ChatKey.APPLICATIONS,
                    CONTACTS, ChatKey.CONTACTS,
                    GROUPS, ChatKey.GROUPS,
                    INBOX, ChatKey.INBOX,
                    SETTINGS, ChatKey.SETTINGS,
                    HELP, ChatKey.HELP,
                    READ, ChatKey.MARK_READ,
                    NEXT, ChatKey.NEXT_UNREAD,
                    RECONNECT, ChatKey.RECONNECT);

    private final String word;
    private final HelpText arguments;
    private final HelpText summary;

    SlashCommand(String word, HelpText arguments, HelpText summary) {
        this.word = word;
        this.arguments = arguments;
        this.summary = summary;
    }

    public String word() {
        return word;
    }

    /// How it is written, with its arguments.
    public String usage(Words words) {
        return ("/" + word + " " + words.of(arguments)).strip();
    }

    public HelpText summary() {
        return summary;
    }

    /// The key that does the same.
    public Optional<ChatKey> key() {
        return Optional.ofNullable(KEYS.get(this));
    }

    public boolean takesArguments() {
        return arguments != HelpText.NO_ARGUMENTS;
    }

    public boolean needsArguments() {
        return !EnumSet.of(
                        HelpText.NO_ARGUMENTS,
                        HelpText.SOME_TEXT,
                        HelpText.MAYBE_GROUP,
                        HelpText.LEVEL_AND_TIME)
                .contains(arguments);
    }

    public static Optional<SlashCommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
