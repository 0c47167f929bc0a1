package chat.parley.server.bot;

/// The built-in bot.
///
/// @param enabled whether there is one
/// @param repliesPerMinute how often it answers one friend; what comes faster gets no answer
public record BotSettings(boolean enabled, int repliesPerMinute) {
    public static final BotSettings DEFAULTS = new BotSettings(true, 30);
}
