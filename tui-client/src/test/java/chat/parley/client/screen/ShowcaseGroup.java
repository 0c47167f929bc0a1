package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;

import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import java.util.List;
import java.util.Map;

/// A group in a small team's life, for the pictures in the documentation.
final class ShowcaseGroup {
    private static final Profile DANA = ClientSimulation.person(6, "dana");

    private ShowcaseGroup() {}

    /// The group's conversation, in which Alice has been muted for a while.
    static ScreenStage talk() {
        Penalty penalty = new Penalty("off topic", Ops.SOON);
        ConversationView pinned = new ConversationView(false, true, NotifyLevel.ALL, null);
        ClientSimulation life =
                Showcase.with(Ops.chat(GroupState.NORMAL, Reason.MEMBER_MUTED, penalty, pinned));
        List<Entry> log = log();
        life.happens(new NewestFetched(Ops.CHAT, new Entries(log, log.size(), false)));
        life.happens(new Wished.Watch(false));
        return new ScreenStage(life).open(Ops.CHAT);
    }

    /// One of its messages selected, among others that were edited, answered, reacted to and
    /// pinned.
    static ScreenStage selected() {
        ConversationView pinned = new ConversationView(false, true, NotifyLevel.ALL, null);
        ClientSimulation life = Showcase.with(Ops.chat(GroupState.NORMAL, null, null, pinned));
        List<Entry> log = log();
        life.happens(new NewestFetched(Ops.CHAT, new Entries(log, log.size(), false)));
        life.pushed(answer(9, BOB, "yes, at 22:00; see you then", 4));
        life.pushed(Ops.said(10, BOB, new Body.Edit(3, new Body.Text("done, 61 %"))));
        life.pushed(Ops.said(11, ALICE, new Body.Reaction(3, "🎉", true, 2)));
        life.pushed(Ops.said(12, DANA, new Body.Reaction(3, "❤️", true, 1)));
        life.pushed(Ops.said(13, BOB, new Body.Pin(5, true)));
        life.happens(new Wished.Watch(true));
        return new ScreenStage(life).open(Ops.CHAT).size(80, 24).press("Up", "Up");
    }

    /// Messages with marks, of which the one with a block of code is selected.
    static ScreenStage marked() {
        ConversationView plain = new ConversationView(false, false, NotifyLevel.ALL, null);
        ClientSimulation life = Showcase.with(Ops.chat(GroupState.NORMAL, null, null, plain));
        String code = "```sh\ndu -xh /var | sort -h | tail\nrm -r /var/log/archive/2024*\n```";
        List<Entry> log =
                List.of(
                        Ops.said(1, BOB, new Body.Text("the **disk** of `db-3` is *nearly* full")),
                        Ops.said(2, Ops.CHEN, new Body.Text("磁盘**快满**了，先清一下 `/var/log`")),
                        Ops.said(3, BOB, new Body.Text("this finds it:\n" + code)),
                        Ops.said(4, ALICE, new Body.Text("**thanks**, that was *quick*")));
        life.happens(new NewestFetched(Ops.CHAT, new Entries(log, log.size(), false)));
        life.happens(new Wished.Watch(true));
        return new ScreenStage(life).open(Ops.CHAT).size(80, 24).press("Up", "Up");
    }

    private static Entry answer(long seq, Profile sender, String text, long to) {
        Entry plain = Ops.said(seq, sender, new Body.Text(text));
        return new Entry(
                plain.conversation(),
                seq,
                plain.id(),
                sender,
                null,
                plain.sentAt(),
                plain.body(),
                to,
                null,
                null,
                null);
    }

    private static List<Entry> log() {
        return List.of(
                Ops.said(1, null, notice(NoticeCode.JOINED, "bob", "dana")),
                Ops.said(2, BOB, new Body.Text("disk on db-3 is at 91 %, cleaning up old WAL")),
                Ops.said(3, BOB, new Body.Text("done, 64 %")),
                Ops.said(4, Ops.CHEN, new Body.Text("收到。今晚的发布窗口还是 22:00 吗？")),
                Ops.said(5, DANA, new Body.Text("the notes are ready, @alice please look", mine())),
                Ops.said(6, ALICE, new Body.Text("will do, and lunch at one?")),
                Ops.said(7, null, notice(NoticeCode.PROMOTED, "bob", "陈丽")),
                Ops.said(8, Ops.CHEN, new Body.Text("谢谢！页面的检查已经做完了 👍🏽")));
    }

    private static List<Id> mine() {
        return List.of(ALICE.id());
    }

    private static Body notice(NoticeCode code, String actor, String subject) {
        return new Body.Notice(code, Map.of("actor", actor, "subject", subject));
    }

    /// Its card, as one of its admins sees it.
    static ScreenStage card() {
        return talk().press("F4", "Enter")
                .answered(new ShowGroup("ops"), Ops.group(Rank.ADMIN))
                .answered(new ListMembers("ops", null, 100), Ops.members(Rank.ADMIN));
    }

    /// What such an admin may do.
    static ScreenStage menu() {
        return card().type("m").press("Down");
    }
}
