package chat.parley.server;

import chat.parley.protocol.Limits;
import chat.parley.server.account.AccountSettings;
import chat.parley.server.application.ApplicationSettings;
import chat.parley.server.auth.AuthSettings;
import chat.parley.server.bot.BotSettings;
import chat.parley.server.config.Setting;
import chat.parley.server.conversation.MessageSettings;
import chat.parley.server.file.FileSettings;
import chat.parley.server.gateway.GatewayConfig;
import chat.parley.server.group.GroupSettings;
import chat.parley.server.http.WebConfig;
import chat.parley.server.local.LocalConfig;
import chat.parley.server.logging.LogConfig;
import chat.parley.server.mail.MailSettings;
import chat.parley.server.router.ClientVersion;
import chat.parley.server.session.SessionConfig;
import chat.parley.server.ssh.SshConfig;
import chat.parley.server.storage.StorageConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// All that can be configured: a table a package.
public record ServerConfig(
        @Setting(value = "var", about = "the directory of everything that the server keeps")
                Path data,
        @Setting(reload = true, about = "the banner that people see when they have signed in")
                @Nullable String messageOfTheDay,
        @Setting(reload = true, about = "the oldest client that may connect, such as parley/0.1.0")
                @Nullable String oldestClient,
        @Setting(
                        value = "1",
                        min = "0",
                        max = "1000",
                        reload = true,
                        about =
                                "how many times the usual rates of requests are allowed; 0 lifts"
                                        + " all limits")
                double rateScale,
        @Setting(value = "false", about = "whether to make a demo world, once") boolean demo,
        AuthSettings auth,
        AccountSettings accounts,
        ApplicationSettings applications,
        GroupSettings groups,
        MessageSettings messages,
        FileSettings files,
        BotSettings bot,
        WebConfig web,
        LocalConfig local,
        SshConfig ssh,
        GatewayConfig gateway,
        SessionConfig session,
        StorageConfig storage,
        MailSettings mail,
        LogConfig log) {

    public ServerConfig {
        if (oldestClient != null && ClientVersion.parse(oldestClient).isEmpty()) {
            throw new IllegalArgumentException(
                    "oldest-client: \"" + oldestClient + "\" is not NAME/MAJOR.MINOR.PATCH");
        }
        if (messageOfTheDay != null && messageOfTheDay.length() > Limits.TEXT_CODE_POINTS) {
            throw new IllegalArgumentException(
                    "message-of-the-day must have at most "
                            + Limits.TEXT_CODE_POINTS
                            + " characters");
        }
    }
}
