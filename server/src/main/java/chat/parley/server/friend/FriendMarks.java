package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.FriendChanged;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.friend.FriendTable.Link;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Objects;

/// Changes what people keep of their friends, and tells their own devices.
final class FriendMarks {
    private final Directory people;
    private final AccountVersions versions;
    private final Bus bus;

    FriendMarks(Infrastructure base, People people) {
        this.people = people.directory();
        this.versions = people.versions();
        this.bus = base.bus();
    }

    /// The request with its texts as they are kept.
    ///
    /// @throws Refused naming the field, if it could mislead
    static MarkFriend checked(MarkFriend mark) {
        String remark = mark.remark();
        return new MarkFriend(
                mark.name(),
                remark == null ? null : ShortText.name("remark", remark),
                mark.starred());
    }

    /// Within a unit. Where nothing changes, nobody is told.
    ///
    /// @throws Refused if they are no friends
    Friend mark(Transaction tx, Id me, MarkFriend mark) {
        Id friend = people.required(tx, mark.name()).id();
        Link old =
                FriendTable.link(tx, me, friend).orElseThrow(() -> new Refused(Reason.NOT_FRIENDS));
        String remark = ShortText.edited(mark.remark(), old.remark());
        boolean starred = mark.starred() == null ? old.starred() : mark.starred();
        Friend marked =
                new Link(friend, old.conversation(), old.since(), remark, starred)
                        .friend(people.profile(tx, friend));
        if (!Objects.equals(remark, old.remark()) || starred != old.starred()) {
            FriendMarkTable.set(tx, me, friend, remark, starred);
            FriendChanged event = new FriendChanged(marked, versions.raise(tx, me));
            tx.afterCommit(() -> bus.publish(new Publication(List.of(me), event)));
        }
        return marked;
    }
}
