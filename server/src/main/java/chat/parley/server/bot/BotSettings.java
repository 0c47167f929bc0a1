package chat.parley.server.bot;

import chat.parley.server.config.Setting;

/// The built-in bot.
public record BotSettings(
        @Setting(value = "true", about = "whether there is a bot, everybody's friend")
                boolean enabled,
        @Setting(
                        value = "30",
                        min = "1",
                        max = "6000",
                        about =
                                "how often the bot answers one friend; what comes faster gets no answer")
                int repliesPerMinute) {}
