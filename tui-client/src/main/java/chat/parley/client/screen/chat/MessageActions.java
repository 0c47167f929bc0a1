package chat.parley.client.screen.chat;

import chat.parley.client.look.BodyText;
import chat.parley.client.markup.Markup;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.key.ConfirmKey;
import chat.parley.client.screen.key.MessageKey;
import chat.parley.client.screen.message.WebLink;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What keys do with the message that is selected.
///
/// @param screen as it is when the key is pressed, saying nothing
record MessageActions(ChatScreen screen, ConversationState open, Entry entry, Frame frame) {

    /// Selects the newest message in view, if there is one.
    static Optional<ScreenUpdate> choose(ChatScreen screen, Frame frame) {
        return screen.messages(frame)
                .flatMap(view -> view.newestWithin(screen.scroll()))
                .map(seq -> ScreenUpdate.to(screen.with(new ChatMode.Selecting(seq))));
    }

    static ScreenUpdate on(ChatScreen screen, long seq, Input input, Frame frame) {
        ChatScreen calm = screen.with(StatusLine.NOTHING);
        int link = screen.aside() instanceof StatusLine.LinkTarget(int next, _) ? next : 0;
        Optional<MessageActions> selected = selected(calm, seq, frame);
        if (selected.isEmpty()) {
            return calm.with(ChatMode.WRITING).on(input, frame);
        }
        if (input instanceof Input.Mouse mouse) {
            return new MouseActions(calm, frame).on(mouse);
        }
        return screen.aside() instanceof StatusLine.AskForAll(var what)
                ? selected.get().answered(what, input)
                : frame.keys()
                        .find(MessageKey.class, input)
                        .map(key -> selected.get().act(key, link))
                        .orElseGet(() -> calm.with(ChatMode.WRITING).on(input, frame));
    }

    private static Optional<MessageActions> selected(ChatScreen screen, long seq, Frame frame) {
        return frame.state()
                .open()
                .flatMap(
                        open ->
                                open.log()
                                        .window()
                                        .find(seq)
                                        .map(
                                                entry ->
                                                        new MessageActions(
                                                                screen, open, entry, frame)));
    }

    /// The keys that do something with the selected message, and what they do.
    static String hints(ChatScreen screen, long seq, Frame frame) {
        return selected(screen, seq, frame).map(MessageActions::hints).orElse("");
    }

    /// What a key does with a message as it stands.
    static HelpText does(MessageKey key, ChatScreen screen, long seq, Frame frame) {
        return selected(screen, seq, frame)
                .map(selected -> selected.summary(key))
                .orElse(key.summary());
    }

    /// What is asked before a key does with the selected message what everybody sees.
    static ScreenText question(MessageKey what, ChatScreen screen, Frame frame) {
        if (what != MessageKey.PIN_MESSAGE) {
            return ScreenText.ASK_RECALL;
        }
        boolean pinned =
                screen.mode() instanceof ChatMode.Selecting(long seq)
                        && selected(screen, seq, frame)
                                .filter(one -> one.entry.pinned())
                                .isPresent();
        return pinned ? ScreenText.ASK_UNPIN : ScreenText.ASK_PIN;
    }

    /// The keys that do something with a message; none where it is not held any more.
    static List<MessageKey> offered(long seq, Frame frame) {
        return selected(ChatScreen.START, seq, frame)
                .map(MessageActions::offered)
                .orElse(List.of());
    }

    /// What a key does that was chosen from these.
    ///
    /// @param screen on which the message is selected
    static ScreenUpdate does(ChatScreen screen, long seq, MessageKey key, Frame frame) {
        return selected(screen.with(StatusLine.NOTHING), seq, frame)
                .map(selected -> selected.act(key, 0))
                .orElse(ScreenUpdate.to(screen.with(ChatMode.WRITING)));
    }

    private List<MessageKey> offered() {
        MessageRights rights = new MessageRights(frame.state(), open, entry);
        return Arrays.stream(MessageKey.values()).filter(rights::offer).toList();
    }

    private String hints() {
        return offered().stream()
                .map(
                        key ->
                                frame.keys().shown(key)
                                        + ChatLayout.UNBROKEN
                                        + frame.appearance().words().of(summary(key)))
                .collect(Collectors.joining(ChatLayout.HINT_GAP));
    }

    private HelpText summary(MessageKey key) {
        if (key == MessageKey.PIN_MESSAGE && entry.pinned()) {
            return HelpText.UNPIN_MESSAGE;
        }
        return key == MessageKey.UNFOLD && screen.unfolded().contains(entry.seq())
                ? HelpText.FOLD
                : key.summary();
    }

    /// @param link which of its links is to be shown
    private ScreenUpdate act(MessageKey key, int link) {
        if (!new MessageRights(frame.state(), open, entry).allow(key)) {
            return ScreenUpdate.to(
                    screen.problem(frame.appearance().words().of(ScreenText.NOT_WITH_THIS)));
        }
        ChatScreen left = screen.with(ChatMode.WRITING);
        return switch (key) {
            case OLDER -> moved(-1);
            case NEWER -> moved(1);
            case REPLY -> ScreenUpdate.to(left).and(new Wished.Answer(open.id(), entry.seq()));
            case EDIT_SENT -> ScreenUpdate.to(screen.editing(entry));
            case RECALL -> ScreenUpdate.to(screen.with(new StatusLine.AskForAll(key)));
            case REACT ->
                    ScreenUpdate.to(screen)
                            .and(
                                    ScreenUpdate.push(
                                            new ReactionScreen(
                                                    open.id(), entry.seq(), Picker.EMPTY)));
            case UNFOLD -> unfolded();
            case COPY -> copied(BodyText.source(entry.body()));
            case COPY_CODE -> copied(Markup.code(BodyText.source(entry.body())).getFirst());
            case PIN_MESSAGE ->
                    open.known().group() == null
                            ? ScreenUpdate.to(screen).and(changing(key))
                            : ScreenUpdate.to(screen.with(new StatusLine.AskForAll(key)));
            case SAVE_MESSAGE ->
                    ScreenUpdate.to(screen).and(new Wished.SaveMessage(open.id(), entry.seq()));
            case SAVE_FILES ->
                    new FileActions(screen, frame).save(MessageRights.files(entry.body()));
            case MARK_UNREAD ->
                    ScreenUpdate.to(left).and(new Wished.MarkUnread(open.id(), entry.seq()));
            case OPEN_LINK -> opened(link);
            case READERS ->
                    ScreenUpdate.to(screen).and(ReadersScreen.opening(open.id(), entry.seq()));
            case SENDER -> ScreenUpdate.to(screen).and(card(entry.sender()));
            case LEAVE_MESSAGE -> ScreenUpdate.to(left);
        };
    }

    private ScreenUpdate unfolded() {
        ScreenUpdate turned = ScreenUpdate.to(screen.turned(entry.seq()));
        List<Attachment> pictures = MessageRights.pictures(entry.body());
        return pictures.isEmpty() ? turned : turned.and(new ScreenCommand.FetchPictures(pictures));
    }

    private ScreenUpdate copied(String text) {
        return ScreenUpdate.to(screen.said(frame.appearance().words().of(ScreenText.COPIED)))
                .and(new ScreenCommand.Copy(text));
    }

    /// Its files, where it has some.
    private ScreenUpdate opened(int link) {
        List<Attachment> files = MessageRights.files(entry.body());
        return files.isEmpty() ? linked(link) : new FileActions(screen, frame).open(files);
    }

    /// Says where a link really leads, and copies its address.
    private ScreenUpdate linked(int wanted) {
        Words words = frame.appearance().words();
        List<WebLink> links = WebLink.of(entry.body());
        int at = wanted % links.size();
        WebLink link = links.get(at);
        String host = VisibleText.line(link.host());
        String address = VisibleText.line(link.address());
        String said =
                links.size() == 1
                        ? words.of(ScreenText.LINK, host, address)
                        : words.of(
                                ScreenText.LINK_OF, (at + 1) + "/" + links.size(), host, address);
        return ScreenUpdate.to(screen.with(new StatusLine.LinkTarget(at + 1, said)))
                .and(new ScreenCommand.Copy(link.address()));
    }

    private static ScreenUpdate card(@Nullable Profile sender) {
        return sender == null
                ? new ScreenUpdate(List.of(), List.of())
                : ScreenUpdate.push(CardScreen.of(sender));
    }

    /// It was asked whether to do it: any other key is no.
    private ScreenUpdate answered(MessageKey what, Input input) {
        return frame.keys()
                .find(ConfirmKey.class, input)
                .map(_ -> ScreenUpdate.to(screen).and(changing(what)))
                .orElse(ScreenUpdate.to(screen));
    }

    private Wished changing(MessageKey what) {
        return new Wished.RequestChange(
                what == MessageKey.PIN_MESSAGE
                        ? new PinMessage(open.id(), entry.seq(), !entry.pinned())
                        : new RecallMessage(open.id(), entry.seq()));
    }

    /// To the next message, scrolling along; what is older is fetched at the top. Below the newest
    /// there is the line to write in.
    private ScreenUpdate moved(int step) {
        List<Long> seqs =
                open.log().window().entries().stream()
                        .filter(Entry::carriesMessage)
                        .map(Entry::seq)
                        .toList();
        int to = seqs.indexOf(entry.seq()) + step;
        if (to >= seqs.size()) {
            return ScreenUpdate.to(screen.with(ChatMode.WRITING));
        }
        ScreenUpdate moved =
                ScreenUpdate.to(
                        to < 0 ? screen : screen.with(new ChatMode.Selecting(seqs.get(to))));
        return to <= 0 ? moved.and(new Wished.LookBack(open.id())) : moved;
    }
}
