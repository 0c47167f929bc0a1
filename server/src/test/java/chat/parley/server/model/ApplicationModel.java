package chat.parley.server.model;

import static chat.parley.server.model.ChatModel.require;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.ApplicationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Applications and invitations, in the order in which they were made.
final class ApplicationModel {
    private static final Duration WAIT_AFTER_REFUSAL = Duration.ofDays(1);
    private static final int NONE = -1;

    private final List<ModelApplication> all = new ArrayList<>();

    ApplicationModel() {}

    ApplicationModel(ApplicationModel before) {
        all.addAll(before.all);
    }

    List<ModelApplication> all() {
        return List.copyOf(all);
    }

    void apply(ChatModel chat, String me, ApplicationRequest<?> request) {
        switch (request) {
            case ApplicationRequest.ApplyFriend(String other, _) ->
                    ask(chat, ModelApplication.friendship(me, other));
            case ApplicationRequest.ApplyGroup(String group, _) -> {
                chat.groups.named(group);
                ask(chat, ModelApplication.membership(me, group));
            }
            case ApplicationRequest.Accept(var id) -> accept(chat, me, chat.application(id));
            case ApplicationRequest.Refuse(var id, _) -> refuse(chat, me, chat.application(id));
            case ApplicationRequest.Cancel(var id) -> cancel(chat, me, chat.application(id));
            case ApplicationRequest.ListApplications _ -> {}
        }
    }

    /// Granted at once where nobody has to consent any more.
    void ask(ChatModel chat, ModelApplication wish) {
        String me = wish.applicant();
        check(chat, wish, me);
        int crossing = pending(chat, wish.fromOtherSide());
        if (crossing != NONE) {
            check(chat, all.get(crossing), me);
            make(chat, all.get(crossing), me);
            accepted(chat, crossing, me);
            return;
        }
        int earlier = pending(chat, wish);
        if (isDueAtOnce(chat, wish)) {
            make(chat, wish, me);
            if (earlier != NONE && all.get(earlier).applicant().equals(me)) {
                ModelApplication granted = all.get(earlier).grantedUnasked(chat.now);
                all.set(earlier, all.get(earlier).decided(granted.state(), chat.now));
                told(chat, granted, me);
                return;
            }
            if (earlier != NONE) {
                all.set(earlier, all.get(earlier).decided(ApplicationState.VOID, chat.now));
            }
            all.add(wish.grantedUnasked(chat.now));
            told(chat, wish, me);
            return;
        }
        require(earlier == NONE, Reason.ALREADY_APPLIED);
        require(isPatient(chat, wish), Reason.APPLIED_TOO_SOON);
        all.add(wish);
        for (String decider : deciders(chat, wish)) {
            chat.inbox.tell(decider, asking(wish.kind()), me, wish.group());
        }
    }

    private void accept(ChatModel chat, String me, int number) {
        requireOpen(chat, me, number, deciders(chat, all.get(number)));
        check(chat, all.get(number), me);
        make(chat, all.get(number), me);
        accepted(chat, number, me);
    }

    private void refuse(ChatModel chat, String me, int number) {
        ModelApplication one = all.get(number);
        requireOpen(chat, me, number, deciders(chat, one));
        all.set(number, one.decided(ApplicationState.REFUSED, chat.now));
        chat.inbox.settle(me, asking(one.kind()), one.applicant(), one.group());
        NotificationKind kind =
                switch (one.kind()) {
                    case FRIEND -> NotificationKind.FRIEND_REFUSED;
                    case GROUP -> NotificationKind.GROUP_REFUSED;
                    case INVITATION -> NotificationKind.INVITATION_REFUSED;
                };
        chat.inbox.tell(one.applicant(), kind, me, one.group());
    }

    private void cancel(ChatModel chat, String me, int number) {
        ModelApplication one = all.get(number);
        requireOpen(chat, me, number, List.of(one.applicant()));
        all.set(number, one.decided(ApplicationState.CANCELLED, chat.now));
    }

    /// Whoever may not decide learns no more than that it is there, and only if it concerns them.
    private void requireOpen(ChatModel chat, String me, int number, List<String> entitled) {
        ModelApplication one = all.get(number);
        if (!entitled.contains(me)) {
            boolean known =
                    me.equals(one.applicant())
                            || me.equals(one.addressee())
                            || deciders(chat, one).contains(me);
            throw new Refused(known ? Reason.FORBIDDEN : Reason.NOT_FOUND);
        }
        require(one.isPending() && stands(chat, one), Reason.ALREADY_HANDLED);
    }

    /// @param asker who makes or grants it
    private static void check(ChatModel chat, ModelApplication wish, String asker) {
        if (wish.addressee() != null) {
            require(!wish.applicant().equals(wish.addressee()), Reason.TO_ONESELF);
            chat.friends.requireNoBlock(asker, wish.otherThan(asker));
        }
        switch (wish.kind()) {
            case FRIEND ->
                    require(
                            !chat.friends.areFriends(wish.applicant(), wish.invited()),
                            Reason.ALREADY_FRIENDS);
            case GROUP -> chat.groups.named(wish.about()).requireRoomFor(wish.applicant());
            case INVITATION -> {
                GroupModel group = chat.groups.named(wish.about());
                group.requireInviter(wish.applicant());
                group.requireRoomFor(wish.invited());
            }
        }
    }

    private static boolean isDueAtOnce(ChatModel chat, ModelApplication wish) {
        return switch (wish.kind()) {
            case FRIEND -> false;
            case GROUP -> chat.groups.named(wish.about()).isOpenToAll();
            case INVITATION -> chat.friends.areFriends(wish.applicant(), wish.invited());
        };
    }

    private static void make(ChatModel chat, ModelApplication wish, String by) {
        switch (wish.kind()) {
            case FRIEND -> chat.friends.befriend(chat, by, wish.applicant());
            case GROUP -> {
                String decider = by.equals(wish.applicant()) ? null : by;
                chat.groups.named(wish.about()).join(chat, wish.applicant(), decider);
            }
            case INVITATION ->
                    chat.groups.named(wish.about()).join(chat, wish.invited(), wish.applicant());
        }
    }

    private void accepted(ChatModel chat, int number, String by) {
        all.set(number, all.get(number).decided(ApplicationState.ACCEPTED, chat.now));
        told(chat, all.get(number), by);
    }

    /// Whoever did not do it themselves is told.
    private static void told(ChatModel chat, ModelApplication one, String by) {
        if (!by.equals(one.applicant())) {
            chat.inbox.settle(by, asking(one.kind()), one.applicant(), one.group());
            NotificationKind kind =
                    switch (one.kind()) {
                        case FRIEND -> NotificationKind.FRIEND_ACCEPTED;
                        case GROUP -> NotificationKind.GROUP_ACCEPTED;
                        case INVITATION -> NotificationKind.INVITATION_ACCEPTED;
                    };
            chat.inbox.tell(one.applicant(), kind, by, one.group());
        } else if (one.kind() == ApplicationKind.INVITATION) {
            chat.inbox.tell(one.invited(), NotificationKind.GROUP_ADDED, by, one.group());
        }
    }

    private static NotificationKind asking(ApplicationKind kind) {
        return switch (kind) {
            case FRIEND -> NotificationKind.FRIEND_ASKED;
            case GROUP -> NotificationKind.GROUP_ASKED;
            case INVITATION -> NotificationKind.INVITED;
        };
    }

    /// Who may accept and refuse it.
    List<String> deciders(ChatModel chat, ModelApplication one) {
        return one.addressee() == null
                ? chat.groups.named(one.about()).staff()
                : List.of(one.addressee());
    }

    /// Whether it can still be granted as far as whoever made it is concerned.
    private static boolean stands(ChatModel chat, ModelApplication one) {
        return one.kind() != ApplicationKind.INVITATION
                || chat.groups.named(one.about()).mayInvite(one.applicant());
    }

    /// The number of what is pending of a wish, after what does not stand any more is put away.
    private int pending(ChatModel chat, ModelApplication wish) {
        int number = last(wish, ApplicationState.PENDING);
        if (number != NONE && !stands(chat, all.get(number))) {
            all.set(number, all.get(number).decided(ApplicationState.VOID, chat.now));
            return NONE;
        }
        return number;
    }

    private boolean isPatient(ChatModel chat, ModelApplication wish) {
        int refused = last(wish, ApplicationState.REFUSED);
        Instant at = refused == NONE ? null : all.get(refused).decidedAt();
        return at == null || !chat.now.isBefore(at.plus(WAIT_AFTER_REFUSAL));
    }

    private int last(ModelApplication wish, ApplicationState state) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).state() == state && all.get(i).isSameWish(wish))
                .reduce((_, later) -> later)
                .orElse(NONE);
    }

    /// Nobody joins a group any more.
    void voidOfGroup(ChatModel chat, String group) {
        all.replaceAll(
                one ->
                        one.isPending() && group.equals(one.group())
                                ? one.decided(ApplicationState.VOID, chat.now)
                                : one);
    }

    /// Those that one account is told of: its own, those to it, and those to groups whose staff it
    /// belongs to, unless nobody had to decide.
    List<ModelApplication> of(ChatModel chat, String who) {
        return all.stream()
                .filter(
                        one ->
                                one.applicant().equals(who)
                                        || who.equals(one.addressee())
                                        || (!one.unasked() && deciders(chat, one).contains(who)))
                .toList();
    }
}
