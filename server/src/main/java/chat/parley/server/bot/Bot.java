package chat.parley.server.bot;

import chat.parley.kit.follow.FollowListener;
import chat.parley.kit.follow.Following;
import chat.parley.kit.follow.LogFollower;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.PatientLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.Causes;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.Request;
import chat.parley.server.bot.ReplyEngine.Question;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what its friends write and answers, on a thread of its own, over a link as people have
/// one. What it has not read it has not answered: so it finds what came while the server was down.
/// The client id of an answer is made of the message it answers, so a crash between answering and
/// reading does not make it answer twice.
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    /// When it tries again to be let in, after it was sent away, as when it is banned.
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /// How long its end may take: a page of strangers, or an answer that is being thought of.
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /// For how many people it is kept how often they were answered.
    public static final int MOST_KEPT = 10_000;

    private final Id self;
    private final ServerLink link;
    private final PatientLink asking;
    private final LogFollower follower;
    private final ReplyEngine engine;
    private final TokenBuckets<Id> replies;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bot").factory());

    private Bot(Id self, ServerLink link, ReplyEngine engine, int repliesPerMinute) {
        this.self = self;
        this.link = link;
        this.asking = new PatientLink(link);
        this.follower = new LogFollower(link, new Following.AllUnread(), new Reading());
        this.engine = engine;
        Allowance allowance = Allowance.perMinute(repliesPerMinute);
        this.replies = new TokenBuckets<>(MOST_KEPT, _ -> allowance);
    }

    /// Wakes the bot.
    ///
    /// @param link speaks for the bot's account, and is not open yet; it is closed with the bot
    public static Bot start(
            BotAccount account, ServerLink link, ReplyEngine engine, BotSettings settings) {
        Bot bot = new Bot(account.id(), link, engine, settings.repliesPerMinute());
        bot.thread.execute(() -> befriendStrangers(account));
        CompletableFuture<?> _ = bot.follower.over().whenComplete((_, end) -> sayIfFailed(end));
        link.open(bot::hear);
        return bot;
    }

    private static void befriendStrangers(BotAccount account) {
        try {
            account.befriendStrangers();
        } catch (RejectedExecutionException _) {
            log.debug("the server is going down");
        } catch (RuntimeException | Error e) {
            log.error("the bot could not befriend everybody, and goes on", e);
        }
    }

    private void hear(LinkEvent news) {
        follower.hear(news);
        if (news instanceof LinkEvent.StateChanged(LinkState.Ended ended)
                && ended.reason() != null) {
            log.warn("the bot was sent away: {}", ended.reason());
            CompletableFuture.delayedExecutor(TRY_AGAIN.toSeconds(), TimeUnit.SECONDS)
                    .execute(link::retryNow);
        }
    }

    /// It reads no more after a mistake; where it was sent away or the link broke, it comes back.
    private static void sayIfFailed(@Nullable Throwable end) {
        if (end != null && !(end instanceof Refused) && !(end instanceof LinkLost)) {
            log.error("the bot failed, and reads no more", end);
        }
    }

    /// What the bot does with what it is told.
    private final class Reading implements FollowListener {
        @Override
        public CompletionStage<?> grown(
                Conversation conversation, List<Entry> entries, @Nullable Id me) {
            return CompletableFuture.runAsync(() -> read(conversation, entries), thread);
        }
    }

    /// Reads, and answers what is to be answered.
    ///
    /// @throws LinkLost if the link broke meanwhile: all this is told again
    private void read(Conversation conversation, List<Entry> entries) {
        for (Entry entry : entries) {
            attempt(() -> answer(entry, conversation.kind()));
        }
        if (!entries.stream().allMatch(this::isOwn)) {
            attempt(() -> ask(new MarkRead(conversation.id(), entries.getLast().seq())));
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (LinkLost lost) {
            throw lost;
        } catch (Refused refused) {
            log.debug("no place to answer any more: {}", refused.reason());
        } catch (RuntimeException | Error e) {
            log.error("the bot failed, and goes on", e);
        }
    }

    private boolean isOwn(Entry entry) {
        return entry.sender() != null && entry.sender().id().equals(self);
    }

    private static boolean isPerson(Profile sender) {
        return sender.kind() == Profile.Kind.PERSON;
    }

    private void answer(Entry entry, ConversationKind kind) {
        Profile asker = entry.sender();
        if (asker == null
                || !isPerson(asker)
                || !(entry.body() instanceof Body.Worded words)
                || words.text() == null
                || !(kind == ConversationKind.PAIR || isMentioned(words.mentions()))
                || !replies.of(asker.id()).trySpend()) {
            return;
        }
        Optional<String> reply =
                engine.reply(new Question(asker, words.text(), language(words.text())));
        if (reply.isPresent()) {
            say(entry, reply.get());
        }
    }

    /// Among many the bot speaks only when it is spoken to.
    private boolean isMentioned(@Nullable List<Id> mentions) {
        return mentions != null && mentions.contains(self);
    }

    /// Answers, once: a refusal means that this was answered before the last crash, in other words,
    /// or that they are no friends any more.
    private void say(Entry to, String words) {
        try {
            ask(new Send(to.conversation(), "re-" + to.id(), new Body.Text(words)));
        } catch (Refused refused) {
            log.debug("not answered: {}", refused.reason());
        }
    }

    private static Language language(String text) {
        boolean chinese =
                text.codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? Language.CHINESE : Language.ENGLISH;
    }

    /// Asks as anybody would, and waits for the answer.
    private <A extends Record> A ask(Request<A> request) {
        try {
            return asking.ask(request).join();
        } catch (CompletionException e) {
            throw Causes.unwrapped(e);
        }
    }

    /// Lets the bot finish nothing: whatever it has not read it answers at the next start.
    @Override
    public void close() {
        link.close();
        thread.shutdownNow();
        try {
            boolean _ = thread.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
