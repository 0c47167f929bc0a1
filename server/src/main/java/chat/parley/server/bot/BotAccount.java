package chat.parley.server.bot;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Profile;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.Directory;
import chat.parley.server.account.NewAccount;
import chat.parley.server.account.SignUpHook;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.friend.Friendships;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The bot's account: everybody's friend from the moment they arrive, with a word of greeting in
/// the conversation that they will open. It has no password, so nobody signs in to it.
public final class BotAccount implements SignUpHook {
    private static final String NAME = "parley";
    private static final Body GREETING =
            new Body.Text(
                    "Hello, and welcome! Say \"help\" to see what I can do."
                            + "\n你好，欢迎！发送“帮助”看看我会做什么。");

    private static final int PAGE = 100;

    private final Id id;
    private final Database database;
    private final Friendships friendships;
    private final MessageLog log;

    private BotAccount(Id id, Database database, Friendships friendships, MessageLog log) {
        this.id = id;
        this.database = database;
        this.friendships = friendships;
        this.log = log;
    }

    /// The bot's account, made at the first start.
    ///
    /// @param creation makes it, without anything that is done for people who arrive
    public static BotAccount of(
            Database database,
            Directory directory,
            AccountCreation creation,
            Friendships friendships,
            MessageLog log) {
        NewAccount bot = new NewAccount(AccountName.of(NAME), Profile.Kind.BOT, null, null);
        Profile account =
                database.writer()
                        .submit(
                                tx ->
                                        directory
                                                .named(tx, NAME)
                                                .orElseGet(() -> creation.create(tx, bot)))
                        .join();
        return new BotAccount(account.id(), database, friendships, log);
    }

    /// Befriends those who arrived while there was no bot, a page at a time, until the thread
    /// is interrupted: the next start goes on. Whoever ended the friendship is left alone.
    void befriendStrangers() {
        List<Id> page = strangers(0);
        while (!page.isEmpty() && !Thread.currentThread().isInterrupted()) {
            page.stream().map(this::befriending).toList().forEach(CompletableFuture::join);
            page = strangers(page.getLast().value());
        }
    }

    private List<Id> strangers(long after) {
        return database.read(sql -> friendships.strangers(sql, id, after, PAGE));
    }

    private CompletableFuture<Id> befriending(Id person) {
        return database.writer()
                .submit(
                        tx -> {
                            arrived(tx, person);
                            return person;
                        });
    }

    /// Whom a link of the bot's speaks for. It never signed in anywhere: its account stands for its
    /// device.
    public TokenIdentity identity() {
        return new TokenIdentity(id, id, Instant.MAX);
    }

    public Id id() {
        return id;
    }

    @Override
    public void arrived(Transaction tx, Id account) {
        Id conversation = friendships.befriend(tx, id, account);
        try {
            log.append(
                    tx, new MessageDraft(conversation, id, "greeting-" + conversation, GREETING));
        } catch (Refused _) {
            // a bot that has been muted greets nobody, and nobody is turned away for that
        }
    }
}
