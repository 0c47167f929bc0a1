package chat.parley.server.bot;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.EntryPosted;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.server.bot.ReplyEngine.Question;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.conversation.Conversations;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what its friends write and answers, on a thread of its own, by the operations that people
/// use. What it has not read it has not answered: so it finds what came while the server was down,
/// and the bus only tells it to look. The client id of an answer is made of the message it answers,
/// so a crash between answering and reading does not make it answer twice.
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(30);
    private static final int PAGE = 50;

    /// For how many people it is kept how often they were answered.
    public static final int MOST_KEPT = 10_000;

    private final BotAccount account;
    private final Caller self;
    private final Conversations conversations;
    private final ReplyEngine engine;
    private final Set<Id> waiting = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Id> queue = new LinkedBlockingQueue<>();
    private final TokenBuckets<Id> replies;
    private final Thread thread;

    private Bot(
            BotAccount account,
            Conversations conversations,
            ReplyEngine engine,
            int repliesPerMinute) {
        this.account = account;
        this.self = new Caller(account.id(), account.id(), Door.LOCAL, "local", Language.ENGLISH);
        this.conversations = conversations;
        this.engine = engine;
        Allowance allowance = Allowance.perMinute(repliesPerMinute);
        this.replies = new TokenBuckets<>(MOST_KEPT, _ -> allowance);
        this.thread = Thread.ofPlatform().name("bot").unstarted(this::run);
    }

    /// Wakes the bot.
    public static Bot start(
            BotAccount account,
            Conversations conversations,
            Bus bus,
            ReplyEngine engine,
            BotSettings settings) {
        Bot bot = new Bot(account, conversations, engine, settings.repliesPerMinute());
        bus.subscribe(bot::heard);
        bot.thread.start();
        return bot;
    }

    private void heard(Publication publication) {
        if (publication.event() instanceof EntryPosted(Entry entry)
                && publication.accounts().contains(account.id())
                && isPerson(entry.sender())
                && waiting.add(entry.conversation())) {
            queue.add(entry.conversation());
        }
    }

    private static boolean isPerson(@Nullable Profile sender) {
        return sender != null && sender.kind() == Profile.Kind.PERSON;
    }

    private void run() {
        try {
            attempt(account::befriendStrangers);
            attempt(this::lookEverywhere);
            while (true) {
                Id conversation = queue.poll(LOOK_ANYWAY.toSeconds(), TimeUnit.SECONDS);
                if (conversation == null) {
                    attempt(this::lookEverywhere);
                } else {
                    waiting.remove(conversation);
                    attempt(() -> answer(conversation));
                }
            }
        } catch (InterruptedException _) {
            // closed: what is unread is answered at the next start
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException _) {
            log.debug("the server is going down");
        } catch (Refused refused) {
            log.debug("no place to answer any more: {}", refused.reason());
        } catch (RuntimeException | Error e) {
            log.error("the bot failed, and goes on", e);
        }
    }

    private void lookEverywhere() {
        for (Conversation unread : ask(new CountUnread()).conversations()) {
            answer(unread.id());
        }
    }

    private void answer(Id conversation) {
        Conversation here = ask(new ShowConversation(conversation));
        long read = here.read();
        Entries page;
        do {
            page = ask(new FetchEntries(conversation, read, PAGE));
            for (Entry entry : page.entries()) {
                answer(entry, here.kind());
                read = entry.seq();
            }
            if (!page.entries().isEmpty()) {
                ask(new MarkRead(conversation, read));
            }
        } while (page.more());
    }

    private void answer(Entry entry, ConversationKind kind) {
        Profile asker = entry.sender();
        if (asker == null
                || !isPerson(asker)
                || !(entry.body() instanceof Body.Text(String text, List<Id> mentions))
                || !(kind == ConversationKind.PAIR || isMentioned(mentions))
                || !replies.of(asker.id()).trySpend()) {
            return;
        }
        Optional<String> reply = engine.reply(new Question(asker, text, language(text)));
        if (reply.isPresent()) {
            say(entry, reply.get());
        }
    }

    /// Among many the bot speaks only when it is spoken to.
    private boolean isMentioned(@Nullable List<Id> mentions) {
        return mentions != null && mentions.contains(self.signedIn());
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
    @SuppressWarnings("unchecked")
    private <A extends Record> A ask(ConversationRequest<A> request) {
        try {
            return (A) conversations.answer(self, request).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Lets the bot finish nothing: whatever it has not read it answers at the next start.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
