package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.access.AccessControl;
import chat.parley.server.log.ConversationTable.Place;
import chat.parley.server.log.entry.BlockCheck;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.util.Optional;

/// Who may write where: a mute of the group or of the member is the conversation's
/// ([PostingState]), a mute of the account and the right to speak are the account's
/// ([AccessControl#requireSpeech]). Asked within the unit that writes.
final class PostingAccess {
    private final Clock clock;
    private final AccessControl access;
    private final BlockCheck blocks;

    PostingAccess(Clock clock, AccessControl access, BlockCheck blocks) {
        this.clock = clock;
        this.access = access;
        this.blocks = blocks;
    }

    /// Where somebody stays.
    ///
    /// @throws Refused if they do not
    Place requireStay(Transaction tx, Id conversation, Id account) {
        return ConversationTable.place(tx, conversation, account)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    /// Where somebody stays, once it is sure that they may write there now.
    Place requirePosting(Transaction tx, Id conversation, Id sender) {
        Place place = requireStay(tx, conversation, sender);
        Optional<Refused> refusal = place.posting().refusal(clock.instant());
        if (refusal.isPresent() && !passes(tx, sender, refusal.get().reason())) {
            throw ofBlock(tx, conversation, sender, refusal.get());
        }
        access.requireSpeech(tx, sender);
        return place;
    }

    /// Whoever blocks the other is told of that; the other learns no more than that it is over.
    private Refused ofBlock(Transaction tx, Id conversation, Id sender, Refused refusal) {
        return refusal.reason() == Reason.NOT_FRIENDS && blocks.blocks(tx, sender, conversation)
                ? new Refused(Reason.BLOCKING)
                : refusal;
    }

    /// Whoever manages all groups writes in muted ones.
    private boolean passes(Transaction tx, Id sender, Reason reason) {
        return (reason == Reason.GROUP_MUTED || reason == Reason.MEMBER_MUTED)
                && access.outranksMutes(tx, sender);
    }

    /// Lets one who moderates a group change what another wrote there, whose rank must be below
    /// theirs now, as where they mute or remove them; whoever left has none.
    ///
    /// @throws Refused if it is not
    void requireRankOver(Transaction tx, Id account, StoredEntry message) {
        Id author = message.sender();
        boolean below =
                author == null
                        || !StayTable.outranks(tx, message.conversation(), author)
                        || StayTable.owns(tx, message.conversation(), account)
                        || access.outranksMutes(tx, account);
        if (!below) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NOT_BELOW);
        }
    }

    /// Whether somebody has a say about what others write in a group: its owner and admins, and
    /// whoever manages all groups.
    boolean moderates(Transaction tx, Place place, Id account) {
        return switch (place.kind()) {
            case PAIR -> false;
            case GROUP -> place.posting().outranks() || access.outranksMutes(tx, account);
        };
    }
}
