package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.START;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Answered.MessageRefused;
import chat.parley.client.state.ClientEvent.Answered.MessageStored;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.RefusalDetails;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A morning in a small team's life, for the pictures in the documentation.
final class Showcase {
    private static final Profile CHEN =
            new Profile(new Id(3), Profile.Kind.PERSON, "chenli", "陈丽", "值班中 · on call this week");
    private static final Profile BOB = ClientSimulation.person(2, "bob");
    private static final Profile PARLEY =
            new Profile(new Id(4), Profile.Kind.BOT, "parley", null, null);
    private static final Profile WEI = ClientSimulation.person(5, "王伟");
    private static final Profile DANA = ClientSimulation.person(6, "dana");
    private static final Profile ZHANG =
            new Profile(new Id(10), Profile.Kind.PERSON, "zhangsan", "张三", "明天休假");
    private static final Profile LEI =
            new Profile(new Id(11), Profile.Kind.PERSON, "hanmeimei", "韩梅梅", null);
    private static final Id TALK = ClientSimulation.CHAT;

    private final ClientSimulation life = new ClientSimulation();
    private final List<Entry> log = new ArrayList<>();

    /// Seven minutes to ten; something has come since Alice last looked.
    static ScreenStage morning() {
        Showcase showcase = new Showcase();
        showcase.world();
        showcase.befriend();
        return showcase.talk();
    }

    /// The same world with a group, before anybody talks.
    static ClientSimulation with(Conversation group) {
        Showcase showcase = new Showcase();
        showcase.world();
        showcase.changed(group);
        showcase.befriend();
        return showcase.life;
    }

    private void world() {
        life.happens(new ClientEvent.Ticked(at(11)));
        life.happens(new ClientEvent.Wished.SignedIn(ALICE));
        life.welcome();
        life.happens(new Linked(new LinkEvent.Lag(Duration.ofMillis(12))));
        changed(conversation(TALK, CHEN, 10, at(9), 8, 2, 7, 6));
        other(101, BOB, at(8), 0, "lunch at one? 🍜");
        other(102, DANA, at(-18), 9, "the new build is on staging, please look at it");
        other(103, PARLEY, at(-60 * 26), 0, "I am only a small bot, but I listen.");
        other(104, WEI, at(-60 * 50), 0, "谢谢，我明白了");
        other(105, ClientSimulation.person(7, "emil"), at(-60 * 240), 0, "see you in Lisbon");
        life.pushed(
                new Event.ApplicationChanged(
                        application(
                                601,
                                ClientSimulation.person(8, "grace"),
                                ALICE,
                                "Met you at the release meeting. Grace from support",
                                ApplicationState.PENDING,
                                at(2)),
                        1));
        life.pushed(
                new Event.ApplicationChanged(
                        application(
                                600,
                                ALICE,
                                ClientSimulation.person(9, "李雷"),
                                "你好，我是运维组的 Alice",
                                ApplicationState.PENDING,
                                at(-300)),
                        2));
        life.pushed(
                new Event.ApplicationChanged(
                        application(
                                599,
                                WEI,
                                ALICE,
                                "你好，我是新来的王伟。",
                                ApplicationState.ACCEPTED,
                                at(-3000)),
                        3));
    }

    private void befriend() {
        List<Profile> friends =
                List.of(
                        CHEN,
                        BOB,
                        PARLEY,
                        WEI,
                        DANA,
                        ClientSimulation.person(7, "emil"),
                        ZHANG,
                        LEI);
        for (Profile friend : friends) {
            Id conversation = friend.equals(CHEN) ? TALK : new Id(100 + friend.id().value());
            life.pushed(
                    new Event.FriendAdded(
                            Friend.unmarked(friend, conversation, at(-60 * 24 * 30)),
                            3 + friend.id().value()));
        }
    }

    private ScreenStage talk() {
        say(CHEN, -60 * 15, "昨晚的备份都成功了，放心。");
        say(ALICE, -60 * 15 + 2, "太好了，谢谢！:tada:");
        say(CHEN, 1, "disk on db-3 is at 91 %, cleaning up old WAL archives");
        say(CHEN, 2, "done, 64 %");
        say(CHEN, 6, "收到。今晚的发布窗口还是 22:00 吗？");
        say(
                ALICE,
                7,
                "22:00, yes. I will post here when it begins, and again when everything is green 🚀");
        say(ALICE, 7, "文档也更新了：第三节讲回滚步骤，有空请看一下");
        say(ALICE, 8, "and the runbook has moved");
        say(CHEN, 9, "谢谢 👍🏽   https://wiki.example.org/runbooks/db-3");
        place(CHEN, 9, "机房 · data centre, 3rd floor", 31.23971, 121.49062);
        life.happens(new Answered.NewestFetched(TALK, new Entries(log, log.size(), false)));
        life.happens(new ClientEvent.Wished.Watch(false));
        ScreenStage stage = new ScreenStage(life).open(TALK);
        write(
                stage,
                "on my way",
                new MessageStored("own-1", new Sent(TALK, 11, new Id(900), at(10))));
        write(
                stage,
                "also: 新密码在保险箱里",
                new MessageRefused(TALK, "own-2", new RefusalDetails(Reason.MAY_NOT_SPEAK), null));
        write(stage, "back in ten minutes", null);
        return stage;
    }

    private static void write(ScreenStage stage, String text, @Nullable ClientEvent then) {
        stage.type(text).press("Enter");
        if (then != null) {
            stage.happens(then);
        }
    }

    private void say(Profile sender, int minute, String text) {
        entry(sender, minute, new Body.Text(text));
    }

    private void place(
            Profile sender, int minute, String title, double latitude, double longitude) {
        entry(sender, minute, new Body.Location(title, latitude, longitude));
    }

    private void entry(Profile sender, int minute, Body body) {
        long seq = log.size() + 1L;
        log.add(new Entry(TALK, seq, new Id(1000 + seq), sender, null, at(minute), body));
    }

    /// A conversation that is not open, with its last message.
    private void other(long id, Profile peer, Instant active, int unread, String last) {
        Entry entry =
                new Entry(
                        new Id(id), 40, new Id(1000 - id), peer, null, active, new Body.Text(last));
        changed(
                new Conversation(
                        new Id(id),
                        ConversationKind.PAIR,
                        peer,
                        null,
                        null,
                        new LogSummary(40, active, entry),
                        1,
                        new ReadProgress(40 - unread, unread, false),
                        new PeerProgress(40, 40),
                        ClientSimulation.PLAIN));
    }

    private void changed(Conversation conversation) {
        life.told(conversation);
    }

    private static Conversation conversation(
            Id id,
            Profile peer,
            long head,
            Instant active,
            long read,
            int unread,
            long held,
            long peerRead) {
        return new Conversation(
                id,
                ConversationKind.PAIR,
                peer,
                null,
                null,
                new LogSummary(head, active, null),
                1,
                new ReadProgress(read, unread, false),
                new PeerProgress(held, peerRead),
                ClientSimulation.PLAIN);
    }

    private static Application application(
            long id, Profile from, Profile to, String text, ApplicationState state, Instant at) {
        return new Application(
                new Id(id), ApplicationKind.FRIEND, from, to, text, state, at, null, null, null);
    }

    /// Minutes after half past nine.
    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
