package chat.parley.client.screen.chat;

import chat.parley.client.look.BodyText;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SentSearch;
import chat.parley.client.screen.StatusLine;
import chat.parley.client.screen.file.FileArguments;
import chat.parley.client.screen.file.PathCompletion;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.ChatKey;
import chat.parley.client.screen.key.ComposerKey;
import chat.parley.client.screen.key.MessageKey;
import chat.parley.client.screen.key.QuitKey;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.screen.message.MessageView;
import chat.parley.client.screen.message.ScrollPosition;
import chat.parley.client.screen.search.PlaceScreen;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The main screen: conversations, the open one's messages, and the composer.
///
/// @param mode what keys act on
/// @param members of the open group, as far as they are known here
/// @param recent the commands that were run, the latest first
/// @param unfolded the seqs of the cards of the open conversation that are shown whole
public record ChatScreen(
        Composer composer,
        ScrollPosition scroll,
        ChatMode mode,
        StatusLine aside,
        Members members,
        List<SlashCommand> recent,
        Set<Long> unfolded)
        implements RequestingScreen {

    public static final ChatScreen START =
            new ChatScreen(
                    Composer.EMPTY,
                    new ScrollPosition.Bottom(),
                    ChatMode.WRITING,
                    StatusLine.NOTHING,
                    Members.UNKNOWN,
                    List.of(),
                    Set.of());

    public ChatScreen {
        recent = List.copyOf(recent);
        unfolded = Set.copyOf(unfolded);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (mode) {
            case ChatMode.ChoosingUnsent(var clientId) ->
                    UnsentActions.on(this, clientId, input, frame);
            case ChatMode.Selecting(long seq) -> MessageActions.on(this, seq, input, frame);
            case ChatMode.SearchingSent(var search) ->
                    new SentSearchActions(this, search, frame).on(input);
            case ChatMode.Writing(), ChatMode.Editing _ -> onLine(input, frame);
        };
    }

    private ScreenUpdate onLine(Input input, Frame frame) {
        ChatScreen calm = with(StatusLine.NOTHING);
        if (input instanceof Input.Mouse mouse) {
            return new MouseActions(this, frame).on(mouse);
        }
        Optional<QuitKey> answer =
                aside instanceof StatusLine.AskQuit
                        ? frame.keys().find(QuitKey.class, input)
                        : Optional.empty();
        if (answer.isPresent()) {
            return switch (answer.get()) {
                case QUIT_ASKED -> ScreenUpdate.to(calm).and(new ScreenCommand.Quit());
                case STAY_ASKED -> ScreenUpdate.to(calm);
            };
        }
        Optional<ChatKey> key = frame.keys().findWriting(ChatKey.class, input);
        if (key.isPresent()) {
            return ChatActions.on(this, key.get(), input, frame);
        }
        return writing(calm, input, frame);
    }

    private ScreenUpdate writing(ChatScreen calm, Input input, Frame frame) {
        boolean leavesEnd = frame.keys().does(ComposerKey.TEXT_END, input) && composer.isAtEnd();
        if (leavesEnd && !(scroll instanceof ScrollPosition.Bottom)) {
            return ScreenUpdate.to(calm.with(new ScrollPosition.Bottom()));
        }
        boolean chooses = mode instanceof ChatMode.Writing && composer.isEmpty();
        if (chooses && UnsentActions.chooses(input, frame) && UnsentActions.any(frame)) {
            return UnsentActions.choose(calm, frame);
        }
        Optional<ScreenUpdate> selected =
                chooses && frame.keys().does(MessageKey.OLDER, input)
                        ? MessageActions.choose(calm, frame)
                        : Optional.empty();
        if (selected.isPresent()) {
            return selected.get();
        }
        if (frame.keys().does(ComposerKey.DROP, input)) {
            FileActions files = new FileActions(calm, frame);
            return files.isRecognised() ? files.keptAsText() : dropped(calm, frame);
        }
        int columns = ChatLayout.of(frame, this).composerColumns();
        ScreenUpdate written = calm.edited(composer.on(input, frame, columns), frame);
        return chooses
                        && input instanceof Input.Paste(String pasted)
                        && FileArguments.mayBeDropped(pasted)
                ? written.and(new ScreenCommand.RecognisePath(pasted.strip()))
                : written;
    }

    /// No longer an edit, or an answer.
    private ScreenUpdate dropped(ChatScreen calm, Frame frame) {
        if (mode instanceof ChatMode.Editing) {
            return MessageEdit.left(calm, frame.state());
        }
        return frame.state()
                .open()
                .filter(open -> open.draft().replyTo() != null)
                .map(open -> ScreenUpdate.to(calm).and(new Wished.Answer(open.id(), null)))
                .orElse(ScreenUpdate.to(calm));
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        new ChatPainter(this, frame).draw(painter);
    }

    @Override
    public boolean watches(Frame frame) {
        return frame.focused() && new OpenView(this, frame).showsNewest();
    }

    @Override
    public ScreenUpdate settled(Frame frame) {
        return new OpenView(this, frame).settled();
    }

    /// The open conversation's view at the size it has.
    Optional<MessageView> messages(Frame frame) {
        return new OpenView(this, frame).messages();
    }

    /// Looking back through what was sent.
    ChatScreen searching(SentSearch search) {
        return with(new ChatMode.SearchingSent(search)).with(search.shown());
    }

    /// With the words of a message of one's own in the composer.
    ChatScreen editing(Entry message) {
        return with(new ChatMode.Editing(message.seq(), null))
                .with(composer.withText(BodyText.source(message.body())));
    }

    /// With what was written changed; the draft follows, unless a sent message is edited. When a
    /// member of the open group is about to be named, its members are asked for.
    ScreenUpdate edited(Composer changed, Frame frame) {
        boolean names =
                WordCompletion.namesSomebody(composer) || WordCompletion.namesSomebody(changed);
        ChatScreen written = with(changed);
        ScreenUpdate update =
                frame.state()
                        .open()
                        .filter(_ -> names)
                        .flatMap(members::missing)
                        .map(asked -> written.with(asked).asking())
                        .orElse(ScreenUpdate.to(written));
        update = listing(changed).map(update::and).orElse(update);
        Id open = frame.state().selected();
        return open == null || changed.text().equals(composer.text())
                ? update
                : update.and(kept(open, changed.text()));
    }

    /// A directory into which what is written leads now is looked at.
    private Optional<ScreenCommand> listing(Composer changed) {
        Optional<String> before =
                PathCompletion.inLine(composer.beforeCaret()).map(PathCompletion::directory);
        return PathCompletion.inLine(changed.beforeCaret())
                .map(PathCompletion::directory)
                .filter(directory -> !before.equals(Optional.of(directory)))
                .map(ScreenCommand.ListDirectory::new);
    }

    /// What is written is the draft, or the new words of a sent message.
    private Wished kept(Id open, String text) {
        return mode instanceof ChatMode.Editing(long seq, _)
                ? new Wished.Rewrite(open, new EditDraft(seq, text))
                : new Wished.Edit(open, text);
    }

    @Override
    public List<Request<?>> awaited() {
        List<Request<?>> awaited = new ArrayList<>(members.awaited());
        if (mode instanceof ChatMode.Editing(_, EditMessage sent) && sent != null) {
            awaited.add(sent);
        }
        return awaited;
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        if (mode instanceof ChatMode.Editing editing && request.equals(editing.sent())) {
            return new MessageEdit(this, editing, frame).stored();
        }
        return ScreenUpdate.to(
                answer instanceof MembersPage page ? with(members.with(page)) : this);
    }

    @Override
    public ChatScreen failed(Request<?> request, String why) {
        return mode instanceof ChatMode.Editing(long seq, EditMessage sent) && request.equals(sent)
                ? with(new ChatMode.Editing(seq, null)).problem(why)
                : with(Members.UNKNOWN);
    }

    @Override
    public Optional<Screen> helping(Input input, Screen about, Frame frame) {
        return about instanceof HelpScreen || !frame.keys().does(ChatKey.HELP, input)
                ? Optional.empty()
                : Optional.of(HelpScreen.about(about));
    }

    @Override
    public Optional<ScreenUpdate> leading(Input input, Frame frame) {
        return frame.keys()
                .findWriting(ChatKey.class, input)
                .filter(ChatActions.SCREENS::contains)
                .map(key -> ChatActions.on(this, key, input, frame));
    }

    @Override
    public Optional<ScreenUpdate> opening(Destination destination, Frame frame) {
        Id conversation = destination.conversation();
        ScreenUpdate opened = opening(conversation, frame.state());
        Long seq = destination.seq();
        if (seq == null) {
            return Optional.of(opened);
        }
        boolean held =
                frame.state()
                        .conversation(conversation)
                        .filter(one -> one.log().window().find(seq).isPresent())
                        .isPresent();
        return Optional.of(
                held
                        ? opened(conversation, frame.state(), StatusLine.NOTHING)
                                .selecting(conversation, seq)
                        : opened.and(PlaceScreen.opening(conversation, seq)));
    }

    public ScreenUpdate opening(Id conversation, ClientState state) {
        return opening(conversation, state, StatusLine.NOTHING);
    }

    /// Goes to another conversation, where its draft waits.
    ///
    /// @param said what the client itself has to say there
    public ScreenUpdate opening(Id conversation, ClientState state, StatusLine said) {
        return ScreenUpdate.to(opened(conversation, state, said))
                .and(new Wished.Select(conversation));
    }

    private ScreenUpdate selecting(Id conversation, long seq) {
        return ScreenUpdate.to(
                        mode instanceof ChatMode.Editing ? this : with(new ChatMode.Selecting(seq)))
                .and(new Wished.Select(conversation));
    }

    private ChatScreen opened(Id conversation, ClientState state, StatusLine said) {
        if (conversation.equals(state.selected())) {
            ChatMode goingOn = mode instanceof ChatMode.Editing ? mode : ChatMode.WRITING;
            return new ChatScreen(composer, scroll, goingOn, said, members, recent, unfolded);
        }
        ComposerDraft draft =
                state.conversation(conversation)
                        .map(ConversationState::draft)
                        .orElse(ComposerDraft.NONE);
        return new ChatScreen(
                        composer,
                        new ScrollPosition.Unread(),
                        ChatMode.WRITING,
                        said,
                        Members.UNKNOWN,
                        recent,
                        Set.of())
                .goingOn(draft);
    }

    /// With what was being written when it was left.
    public ChatScreen goingOn(ComposerDraft draft) {
        EditDraft edit = draft.edit();
        return edit == null
                ? with(ChatMode.WRITING).with(composer.withText(draft.text()))
                : with(new ChatMode.Editing(edit.seq(), null)).with(composer.withText(edit.text()));
    }

    /// One's refused messages in the open conversation, in the order of writing.
    static List<Outgoing> refused(ConversationState conversation) {
        return conversation.outbox().messages().stream()
                .filter(message -> message.progress() instanceof Progress.Refused)
                .toList();
    }

    public ChatScreen with(Composer changed) {
        return new ChatScreen(changed, scroll, mode, aside, members, recent, unfolded);
    }

    ChatScreen with(ScrollPosition changed) {
        return new ChatScreen(composer, changed, mode, aside, members, recent, unfolded);
    }

    ChatScreen with(StatusLine changed) {
        return new ChatScreen(composer, scroll, mode, changed, members, recent, unfolded);
    }

    private ChatScreen with(Members changed) {
        return new ChatScreen(composer, scroll, mode, aside, changed, recent, unfolded);
    }

    /// A command was run.
    ChatScreen having(SlashCommand run) {
        List<SlashCommand> latest =
                Stream.concat(Stream.of(run), recent.stream().filter(one -> one != run)).toList();
        return new ChatScreen(composer, scroll, mode, aside, members, latest, unfolded);
    }

    /// With a card shown whole, or folded again.
    ChatScreen turned(long seq) {
        Set<Long> changed = new HashSet<>(unfolded);
        if (!changed.remove(seq)) {
            changed.add(seq);
        }
        return new ChatScreen(composer, scroll, mode, aside, members, recent, changed);
    }

    public ChatScreen said(String text) {
        return with(new StatusLine.Said(text));
    }

    public ChatScreen problem(String text) {
        return with(new StatusLine.Problem(text));
    }

    ChatScreen with(ChatMode changed) {
        return new ChatScreen(composer, scroll, changed, aside, members, recent, unfolded);
    }
}
