package chat.parley.server.model;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes up what people ask for, by chance, but more often than not something that is granted.
final class StepGenerator {
    private static final List<String> GROUPS =
            List.of("crew", "club", "team", "band", "camp", "firm", "guild");
    private static final List<String> EMOJI = List.of("🎉", "👍", "🍵");
    private static final int TRIES = 40;
    private static final double GRANTED = 0.75;

    private final Random random;
    private final Function<String, Id> newestTold;
    private final List<Supplier<Request<?>>> kinds = new ArrayList<>();
    private final List<Step> sent = new ArrayList<>();
    private ChatModel chat;
    private List<String> people = List.of();
    private String who = "";

    /// Which conversation was chosen last.
    private @Nullable LogModel chosen;

    private int number;

    /// Somebody's asking for something.
    record Step(String who, Request<?> request) {}

    /// @param newestTold the newest of somebody's notifications
    StepGenerator(Random random, ChatModel chat, Function<String, Id> newestTold) {
        this.random = random;
        this.chat = chat;
        this.newestTold = newestTold;
        withPeople();
        withGroups();
        withMessages();
    }

    private void kind(int weight, Supplier<Request<?>> kind) {
        IntStream.range(0, weight).forEach(_ -> kinds.add(kind));
    }

    private void withPeople() {
        kind(7, () -> new ApplyFriend(person(), null));
        kind(9, () -> new Accept(application()));
        kind(3, () -> new Refuse(application()));
        kind(3, () -> new Cancel(application()));
        kind(3, () -> new DeleteFriend(person()));
        kind(3, () -> new MarkFriend(person(), one("", "mate", "pal", null), flag()));
        kind(3, () -> new Block(person()));
        kind(3, () -> new Unblock(person()));
        kind(2, () -> new MarkNotifications(newestTold.apply(who), NotificationState.READ));
    }

    private void withGroups() {
        kind(3, this::create);
        kind(5, () -> new ApplyGroup(group(), null));
        kind(6, () -> new Invite(group(), person(), null));
        kind(3, () -> new LeaveGroup(group()));
        kind(3, () -> new EditGroup(group(), null, null, one(HistoryRule.values())));
        kind(3, () -> new SetPolicy(group(), one(JoinPolicy.values()), null, false));
        kind(3, () -> new SetState(group(), state(), null, null, false));
        kind(4, () -> new TransferGroup(group(), person(), null, false));
        kind(3, () -> new SetRank(group(), person(), one(Rank.ADMIN, Rank.MEMBER), null, false));
        kind(3, () -> new KickMember(group(), person(), null, false));
        kind(3, () -> new MuteMember(group(), person(), null, null, false));
        kind(3, () -> new UnmuteMember(group(), person(), null, false));
    }

    private void withMessages() {
        kind(16, this::send);
        kind(6, () -> new EditMessage(conversation(), seq(), new Body.Text("e" + number / 2)));
        kind(4, () -> new RecallMessage(conversation(), seq()));
        kind(8, () -> new ReactToMessage(conversation(), seq(), one(EMOJI), random.nextInt(4) > 0));
        kind(4, () -> new PinMessage(conversation(), seq(), random.nextInt(3) > 0));
        kind(7, () -> new MarkRead(conversation(), seq()));
        kind(3, () -> new SetView(conversation(), flag(), flag()));
        kind(2, () -> new SetView(conversation(), null, null, one(NotifyLevel.values()), null));
        kind(3, () -> SetView.unread(conversation(), random.nextInt(3) == 0 ? 0 : seq()));
    }

    /// What is asked for next, by one of some people.
    Step next(ChatModel now, List<String> some) {
        chat = now;
        people = some;
        number++;
        Supplier<Request<?>> kind = one(kinds);
        boolean granted = random.nextDouble() < GRANTED;
        Step step = drawn(kind);
        for (int i = 0; i < TRIES && isGranted(step) != granted; i++) {
            step = drawn(kind);
        }
        if (step.request() instanceof Send) {
            sent.add(step);
        }
        return step;
    }

    private Step drawn(Supplier<Request<?>> kind) {
        who = one(people);
        return new Step(who, kind.get());
    }

    private boolean isGranted(Step step) {
        try {
            ChatModel _ = chat.after(step.who(), step.request());
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    /// Every now and then what was sent is sent again, or something else under its client id.
    private Request<?> send() {
        List<Send> before =
                sent.stream()
                        .filter(step -> step.who().equals(who))
                        .map(step -> (Send) step.request())
                        .toList();
        if (random.nextInt(10) == 0 && !before.isEmpty()) {
            Send first = one(before);
            return flag() == null
                    ? new Send(first.conversation(), first.clientId(), new Body.Text("other"))
                    : first;
        }
        Id where = conversation();
        Long replyTo = random.nextInt(4) == 0 ? seq() : null;
        return new Send(where, "c" + number, new Body.Text("m" + number), replyTo);
    }

    private Request<?> create() {
        List<String> members =
                ChatModel.PEOPLE.stream().filter(_ -> random.nextInt(3) == 0).limit(3).toList();
        return new CreateGroup(
                one(GROUPS),
                null,
                one(JoinPolicy.values()),
                one(HistoryRule.values()),
                false,
                members);
    }

    private String person() {
        return one(ChatModel.PEOPLE);
    }

    private String group() {
        List<GroupModel> there = chat.groups.all();
        return there.isEmpty() || random.nextInt(20) == 0 ? one(GROUPS) : one(there).name;
    }

    /// A group is dissolved but rarely, for it stays so.
    private GroupState state() {
        return random.nextInt(8) == 0
                ? GroupState.DISSOLVED
                : one(GroupState.NORMAL, GroupState.MUTED);
    }

    private Id application() {
        List<Id> all = chat.askedIds().keySet().stream().sorted().toList();
        List<Id> pending = all.stream().filter(this::isPending).toList();
        List<Id> some = pending.isEmpty() || random.nextInt(5) == 0 ? all : pending;
        return some.isEmpty() ? new Id(1) : one(some);
    }

    private boolean isPending(Id application) {
        return chat.applications.all().get(chat.application(application)).isPending();
    }

    private Id conversation() {
        List<Id> some =
                chat.conversationIds().keySet().stream()
                        .sorted()
                        .filter(each -> isOwn(each) || random.nextInt(12) == 0)
                        .toList();
        Id id = some.isEmpty() ? new Id(1) : one(some);
        chosen = some.isEmpty() ? null : chat.log(id);
        return id;
    }

    private boolean isOwn(Id conversation) {
        return chat.log(conversation).has(who);
    }

    /// Of the conversation that was chosen last, near its end, and sometimes beyond.
    private long seq() {
        int head = chosen == null ? 0 : chosen.head();
        return Math.max(1, head + 1 - random.nextInt(14));
    }

    private @Nullable Boolean flag() {
        return one(true, false, null);
    }

    @SafeVarargs
    private <T> T one(T... some) {
        return some[random.nextInt(some.length)];
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
