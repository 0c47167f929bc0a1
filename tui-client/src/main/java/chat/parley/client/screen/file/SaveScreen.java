package chat.parley.client.screen.file;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Choice;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ChatKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.TransferText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.AttachmentText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileName;
import java.util.List;

/// Asks where the files of a message are to be saved, one after the other.
///
/// @param files those to be saved, the one in question first
public record SaveScreen(List<Attachment> files, Composer path) implements Screen {
    private static final int COLUMN = 3;
    private static final int PATH_COLUMN = 9;
    private static final int PATH_ROW = 2;
    private static final int CHOICE_ROW = 4;

    public SaveScreen {
        files = List.copyOf(files);
    }

    /// Shows it for the files of a message.
    public static ScreenUpdate opening(List<Attachment> files, Frame frame) {
        SaveScreen first = asking(files, frame);
        return ScreenUpdate.push(first).and(first.listing());
    }

    /// By its own name, whatever a server says.
    private static SaveScreen asking(List<Attachment> files, Frame frame) {
        String name = FileName.cleaned(files.getFirst().name());
        return new SaveScreen(files, Composer.line(frame.transfers().downloads() + name));
    }

    private ScreenCommand listing() {
        return new ScreenCommand.ListDirectory(written().directory());
    }

    private PathCompletion written() {
        return PathCompletion.alone(path.beforeCaret());
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> submitted(frame);
            case null -> changed(filled(input, frame));
        };
    }

    private Composer filled(Input input, Frame frame) {
        return frame.keys().does(ChatKey.COMPLETE, input)
                ? completed(frame)
                : path.onLine(input, frame, frame.columns() - PATH_COLUMN - 1);
    }

    private Composer completed(Frame frame) {
        Choice choice =
                path.choice() != null
                        ? path.choice()
                        : written().choice(frame.transfers().listing(), false);
        if (choice.candidates().isEmpty()) {
            return path;
        }
        Composer chosen = path.choosing(choice.moved(1));
        return choice.candidates().size() == 1 ? chosen.decided() : chosen;
    }

    private ScreenUpdate changed(Composer changed) {
        SaveScreen next = new SaveScreen(files, changed);
        ScreenUpdate update = ScreenUpdate.to(next);
        return next.written().directory().equals(written().directory())
                ? update
                : update.and(next.listing());
    }

    /// Whoever names a directory means the file's own name in it.
    private ScreenUpdate submitted(Frame frame) {
        String written = path.text().strip();
        if (written.isEmpty()) {
            return ScreenUpdate.to(this);
        }
        Attachment file = files.getFirst();
        String to = written.endsWith("/") ? written + FileName.cleaned(file.name()) : written;
        List<Attachment> rest = files.subList(1, files.size());
        ScreenUpdate left =
                rest.isEmpty() ? ScreenUpdate.back() : ScreenUpdate.to(asking(rest, frame));
        return left.and(new ScreenCommand.SaveFile(file, to));
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Theme theme = frame.appearance().theme();
        Words words = frame.appearance().words();
        ListPage page = new ListPage(painter, frame, TransferText.SAVE_TITLE);
        String file = AttachmentText.of(files.getFirst(), words.language());
        page.text(COLUMN, 0, VisibleText.line(file), theme.text());
        page.text(COLUMN, PATH_ROW, words.of(TransferText.SAVE_AS), theme.faint());
        List<Choice.Candidate> found =
                written().choice(frame.transfers().listing(), false).candidates();
        for (int i = 0; i < found.size() && CHOICE_ROW + i < page.rows(); i++) {
            page.text(PATH_COLUMN, CHOICE_ROW + i, found.get(i).label(), theme.faint());
        }
        page.hints(TransferText.SAVE_KEYS);
        page.line(PATH_COLUMN, PATH_ROW, path);
    }
}
