package chat.parley.client.state.store;

import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.Window;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.EarlyLink;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.DeviceRequest.TextsPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps drafts and unsent messages with the server, for the device that asks: what a full screen
/// has that comes without a disk, as over SSH. What the server has anyway is not kept.
///
/// It opens the link, to read before the screen is drawn; the screen talks over [#link]. Two
/// screens of one device have one store between them: the last writer of a text wins, and what
/// both find unsent both send, which the server stores once, by its client id.
public final class ServerStore implements LocalStore {
    /// For what was kept to be read, and for a change to be kept.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// For all that is kept at the end: less than a closing door waits for its screens.
    private static final Duration LAST_PATIENCE = Duration.ofMillis(1_500);

    private final EarlyLink link;
    private final BlockingLink asking;
    private final RefusalText words;
    private final Duration patience;
    private final KeptTexts texts = new KeptTexts();
    private boolean unread;
    private boolean hurried;

    /// Opens the link.
    ///
    /// @param link not yet opened; not closed here
    /// @param words in which trouble is told
    public ServerStore(ServerLink link, RefusalText words) {
        this(link, words, PATIENCE);
    }

    /// With another patience.
    ServerStore(ServerLink link, RefusalText words, Duration patience) {
        this.link = new EarlyLink(link);
        this.asking = BlockingLink.begin(link, patience, this.link::hear);
        this.words = words;
        this.patience = patience;
    }

    /// The same link, for the screen to open.
    public ServerLink link() {
        return link;
    }

    /// Whoever has yet to sign in has nothing to be read.
    @Override
    public Remembered load() {
        try {
            asking.session();
            read();
            return texts.conversations().isEmpty()
                    ? new Remembered(null, List.of(), texts.settings())
                    : remembered();
        } catch (Refused refused) {
            unread = refused.reason() != Reason.UNAUTHENTICATED;
        } catch (LinkLost _) {
            unread = true;
        }
        return Remembered.NOTHING;
    }

    private void read() {
        String after = null;
        TextsPage page;
        int seen = 0;
        do {
            page = asking.askUntilAnswered(new ListTexts(after, Limits.PAGE_SIZE));
            for (KeptText text : page.texts()) {
                unread |= !texts.found(text);
                after = text.key();
            }
            seen += page.texts().size();
        } while (page.more() && !page.texts().isEmpty() && seen < Limits.KEPT_TEXTS);
    }

    /// What belongs to a conversation that is no longer one's own is forgotten, with the next that
    /// is kept.
    private Remembered remembered() {
        List<ConversationState> found = new ArrayList<>();
        for (Id conversation : texts.conversations()) {
            shown(conversation)
                    .ifPresentOrElse(
                            known -> found.add(state(known)), () -> texts.forget(conversation));
        }
        return new Remembered(
                asking.askUntilAnswered(new WhoAmI()).profile(), found, texts.settings());
    }

    private Optional<Conversation> shown(Id conversation) {
        try {
            return Optional.of(asking.askUntilAnswered(new ShowConversation(conversation)));
        } catch (Refused refused) {
            if (RefusalDetails.meansGone(refused.reason())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private ConversationState state(Conversation known) {
        List<Outgoing> outbox = texts.outgoing(known.id());
        long seen = known.reading().upTo();
        ComposerDraft draft =
                new ComposerDraft(
                        texts.draft(known.id()),
                        texts.reply(known.id()),
                        texts.edit(known.id()),
                        true);
        return Remembered.conversation(known, Window.EMPTY, outbox, draft, seen);
    }

    /// What could not be told in time is told with the next change; what the server refuses to keep
    /// is given up.
    @Override
    public void keep(List<ForDisk> changes) {
        boolean fit = true;
        for (ForDisk change : changes) {
            fit &= note(change);
        }
        tell();
        if (!fit) {
            String most = String.valueOf(Limits.KEPT_TEXT_CODE_POINTS);
            throw new KeepingTrouble(ScreenText.TOO_LONG_TO_KEEP.text(words.language(), most));
        }
    }

    /// Answers whether it is short enough to be kept.
    private boolean note(ForDisk change) {
        switch (change) {
            case ForDisk.KeepDraft(var conversation, var text, var replyTo, var edit) -> {
                texts.reply(conversation, replyTo);
                boolean fits = texts.edit(conversation, edit);
                return texts.draft(conversation, text) && fits;
            }
            case ForDisk.KeepOutgoing(var message) -> {
                return texts.outgoing(message);
            }
            case ForDisk.ForgetOutgoing(var clientId) -> texts.forgetOutgoing(clientId);
            case ForDisk.KeepSettings(var settings) -> texts.settings(settings);
            case ForDisk.Forget(var conversation) -> texts.forget(conversation);
            case ForDisk.ForgetAll() -> texts.leave();
            case ForDisk.KeepSelf _,
                    ForDisk.KeepConversation _,
                    ForDisk.KeepWindow _,
                    ForDisk.KeepChanges _ -> {}
        }
        return true;
    }

    @Override
    public synchronized void hurry() {
        hurried = true;
        asking.allow(LAST_PATIENCE.compareTo(patience) < 0 ? LAST_PATIENCE : patience);
    }

    private synchronized void allow() {
        if (!hurried) {
            asking.allow(patience);
        }
    }

    private void tell() {
        allow();
        try {
            List<TextChange> batch = texts.untold();
            while (!batch.isEmpty()) {
                asking.askUntilAnswered(new KeepTexts(batch));
                texts.told(batch);
                batch = texts.untold();
            }
        } catch (Refused refused) {
            if (!refused.reason().passes()) {
                texts.giveUp();
            }
            throw new KeepingTrouble(words.of(refused), refused);
        } catch (LinkLost lost) {
            throw new KeepingTrouble(lost.why().in(words.language()), lost);
        }
    }

    /// That is asked of the server.
    @Override
    public Optional<Entries> older(Id conversation, long before, int limit) {
        return Optional.empty();
    }

    @Override
    public Keeping keeping() {
        return Keeping.KEPT_BY_SERVER;
    }

    @Override
    public Optional<ScreenText> warning() {
        return unread ? Optional.of(ScreenText.KEPT_UNREAD) : Optional.empty();
    }

    /// The link is the screen's to close.
    @Override
    public void close() {
        // Everything was told when it was kept.
    }
}
