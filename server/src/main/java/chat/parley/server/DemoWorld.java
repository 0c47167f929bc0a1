package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.Request;
import chat.parley.server.account.Directory;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.router.Features;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few people who know each other, and an administrator, for whoever wants to look around: made
/// by the operations that people use, once, on a server where nobody is yet, and only when asked.
final class DemoWorld {
    /// The same for everybody in it, and known to the world.
    static final String PASSWORD = "parley-demo";

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);

    private final Directory people;
    private final Features features;
    private final SetupToken setupToken;
    private int messages;

    DemoWorld(Directory people, Features features, SetupToken setupToken) {
        this.people = people;
        this.features = features;
        this.setupToken = setupToken;
    }

    void makeOnce() {
        if (people.hasPeople()) {
            log.info("people are here already: no demo world is made");
            return;
        }
        make();
        log.warn("a demo world has been made: its people have the password {}", PASSWORD);
    }

    private void make() {
        setupToken.read().ifPresent(this::administrator);
        Caller alice = register("alice");
        Caller bob = register("bob");
        Caller li = register("陈丽");
        Caller wei = register("王伟");
        Caller dana = register("dana");
        register("emil");

        Id withBob = befriend(bob, alice, "alice", "Hi Alice, it is Bob from the ops team.");
        say(bob, withBob, "disk on db-3 is at 91 %, cleaning up old WAL archives");
        say(bob, withBob, "done, 64 %");
        say(alice, withBob, "thank you! :tada:");
        say(bob, withBob, "The release window is 22:00, here:");
        ask(bob, sending(withBob, office()));

        Id withLi = befriend(li, alice, "alice", "我是陈丽，加个好友吧");
        say(li, withLi, "收到。今晚的发布窗口还是 22:00 吗？");
        say(alice, withLi, "是的，我会在这里通知大家。");
        ask(alice, new MarkRead(withLi, headOf(alice, withLi)));
        say(li, withLi, "谢谢 👍🏽");

        ask(wei, new ApplyFriend("alice", "你好，我是新来的王伟。"));
        ask(dana, new ApplyFriend("alice", "Met you at the meetup :wave:"));
        group(alice, bob, li, dana);
    }

    private void group(Caller alice, Caller bob, Caller li, Caller dana) {
        CreateGroup release =
                new CreateGroup(
                        "release",
                        "Who ships, and when. 发布协调",
                        JoinPolicy.APPROVE,
                        HistoryRule.SINCE_JOINING,
                        false,
                        List.of("bob", "陈丽"));
        ask(alice, release);
        Id here = ask(alice, new ShowConversationOf("release")).id();
        say(alice, here, "release 2.4 goes out at 22:00; who is around?");
        say(bob, here, "I am, db-3 has room again");
        say(li, here, "@alice 我也在，页面的检查已经做完了");
        ask(dana, new ApplyGroup("release", "I write the release notes."));
    }

    private static Body office() {
        return new Body.Location("Office, 上海外滩", 31.2397, 121.4906);
    }

    private void administrator(String token) {
        ask(stranger(), new Bootstrap(token, "admin", PASSWORD, "demo"));
    }

    private static Caller stranger() {
        return Caller.stranger(Door.LOCAL, "local", Language.ENGLISH);
    }

    private Caller register(String name) {
        SignedIn signedIn = ask(stranger(), new Register(name, PASSWORD, "demo"));
        return new Caller(
                signedIn.account().id(), signedIn.device(), Door.LOCAL, "local", Language.ENGLISH);
    }

    private Id befriend(Caller applicant, Caller addressee, String name, String text) {
        Application application = ask(applicant, new ApplyFriend(name, text));
        Application accepted = ask(addressee, new Accept(application.id()));
        Id conversation = accepted.conversation();
        if (conversation == null) {
            throw new IllegalStateException("accepting opened no conversation");
        }
        return conversation;
    }

    private void say(Caller who, Id where, String words) {
        ask(who, sending(where, new Body.Text(words)));
    }

    private Send sending(Id where, Body body) {
        return new Send(where, "demo-" + ++messages, body);
    }

    private long headOf(Caller who, Id conversation) {
        return ask(who, new ShowConversation(conversation)).head();
    }

    /// Asks as a door would, and waits for the answer.
    @SuppressWarnings("unchecked")
    private <A extends Record> A ask(Caller who, Request<A> request) {
        return (A) features.answer(who, request).toCompletableFuture().join();
    }
}
