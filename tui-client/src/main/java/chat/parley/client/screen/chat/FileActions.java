package chat.parley.client.screen.chat;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.file.FileArguments;
import chat.parley.client.screen.file.SaveScreen;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.client.state.transfer.TransferState;
import chat.parley.client.words.ScreenText;
import chat.parley.client.words.TransferText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Limits;
import chat.parley.protocol.body.Attachment;
import java.util.List;
import java.util.Optional;

/// What is done with files of this machine.
///
/// @param screen as it is when the key is pressed, saying nothing
record FileActions(ChatScreen screen, Frame frame) {

    /// Whether what is written is a path that was pasted, of a file that is there.
    boolean isRecognised() {
        String recognised = frame.transfers().recognised();
        return screen.mode() instanceof ChatMode.Writing
                && recognised != null
                && recognised.equals(screen.composer().text());
    }

    /// Sends the file that was recognised.
    ScreenUpdate sendRecognised() {
        return new ChatCommands(screen, frame).run(SlashCommand.FILE, screen.composer().text());
    }

    /// What was recognised is a text all the same; no command either.
    ScreenUpdate keptAsText() {
        String text = screen.composer().text();
        String kept = text.startsWith("/") ? "/" + text : text;
        return screen.edited(screen.composer().withText(kept), frame)
                .and(new ScreenCommand.RecognisePath(""));
    }

    /// Sends files into the open conversation.
    ///
    /// @param emptied what follows for the line that the command was written in
    ScreenUpdate send(FileArguments files, ScreenUpdate emptied) {
        Optional<ConversationState> open = frame.state().open();
        Optional<String> hindered = hindered(files, open);
        if (hindered.isPresent() || open.isEmpty()) {
            return ScreenUpdate.to(screen.problem(hindered.orElse("")));
        }
        ConversationState here = open.get();
        Long replyTo = here.draft().replyTo();
        ScreenUpdate sent =
                emptied.and(
                        new ScreenCommand.SendFiles(
                                here.id(), files.paths(), files.text(), replyTo));
        return replyTo == null ? sent : sent.and(new Wished.Answer(here.id(), null));
    }

    private Optional<String> hindered(FileArguments files, Optional<ConversationState> open) {
        Words words = frame.appearance().words();
        TransferState transfers = frame.transfers();
        if (!transfers.here()) {
            return Optional.of(words.of(TransferText.NO_FILES_HERE));
        }
        if (open.isEmpty()) {
            return Optional.of(words.of(ScreenText.OPEN_FIRST));
        }
        if (files.paths().size() > Limits.FILES) {
            return Optional.of(words.of(TransferText.MANY_FILES, Limits.FILES));
        }
        if (transfers.isFull()) {
            int many = transfers.ongoing().size();
            return Optional.of(words.of(TransferText.MANY_TRANSFERS, many));
        }
        return frame.state()
                .closed(open.get())
                .filter(one -> !RefusalDetails.mayPass(one.reason()))
                .map(frame.feedback()::refusal);
    }

    /// Asks where the files of a message are to be saved.
    ScreenUpdate save(List<Attachment> files) {
        return frame.transfers().here()
                ? ScreenUpdate.to(screen).and(SaveScreen.opening(files, frame))
                : ScreenUpdate.to(
                        screen.problem(frame.appearance().words().of(TransferText.NO_SAVING_HERE)));
    }

    /// Opens the files of a message with the programs that are set for them.
    ScreenUpdate open(List<Attachment> files) {
        Words words = frame.appearance().words();
        if (!frame.transfers().here()) {
            return ScreenUpdate.to(screen.problem(words.of(TransferText.NO_SAVING_HERE)));
        }
        ChatScreen shown = screen;
        ScreenUpdate opening = new ScreenUpdate(List.of(), List.of());
        for (Attachment file : files) {
            if (frame.transfers().programs().of(file).isPresent()) {
                opening = opening.and(new ScreenCommand.OpenFile(file));
            } else {
                String kind = OpenPrograms.key(file.kind());
                shown = screen.problem(words.of(TransferText.NO_PROGRAM, kind, kind));
            }
        }
        return ScreenUpdate.to(shown).and(opening);
    }

    /// Gives up what was on its way for the longest.
    ScreenUpdate cancel() {
        return frame.transfers()
                .first()
                .map(
                        one ->
                                ScreenUpdate.to(screen)
                                        .and(new ScreenCommand.CancelTransfer(one.number())))
                .orElseGet(
                        () ->
                                ScreenUpdate.to(
                                        screen.problem(
                                                frame.appearance()
                                                        .words()
                                                        .of(TransferText.NOTHING_ON_ITS_WAY))));
    }
}
