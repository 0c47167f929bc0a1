package chat.parley.client.app;

import chat.parley.client.look.Appearance;
import chat.parley.client.picture.CellPicture;
import chat.parley.client.picture.PictureDecoder;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.picture.PictureShelf.Coming;
import chat.parley.client.picture.PictureShelf.Missing;
import chat.parley.client.picture.PictureShelf.Ready;
import chat.parley.client.picture.PictureShelf.Shown;
import chat.parley.client.term.Display;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.text.Widths;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.operation.FileRequest.FilePart;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/// Fetches the small pictures of files, and keeps the last few. They come part by part and are read
/// beside the loop; all else happens on the loop's thread.
final class FilePictures {
    /// Servers make none that is larger.
    private static final int MOST_BYTES = 1_048_576;

    private final ServerLink link;
    private final Display display;
    private final BiConsumer<CompletableFuture<Shown>, Id> taking;
    private final Map<Id, Shown> shown = new LinkedHashMap<>();

    /// Keeps none yet.
    ///
    /// @param taking has [#take] called in the loop's turn, once there is a picture or none
    FilePictures(
            ServerLink link, Display display, BiConsumer<CompletableFuture<Shown>, Id> taking) {
        this.link = link;
        this.display = display;
        this.taking = taking;
    }

    /// What is there, for this terminal as it is known now.
    PictureShelf shelf(Appearance appearance) {
        boolean halves = appearance.widths().ambiguous() == Widths.Ambiguous.NARROW;
        return new PictureShelf(
                shown, new CellPicture(display.colors(), halves), display.pictures().cell());
    }

    /// Fetches those that are neither there nor on their way.
    void fetch(List<Attachment> files) {
        for (Attachment file : files) {
            if (!(shown.get(file.id()) instanceof Ready
                    || shown.get(file.id()) instanceof Coming)) {
                put(file.id(), new Coming());
                taking.accept(
                        fetch(file.id(), new ByteArrayOutputStream())
                                .thenApplyAsync(FilePictures::read)
                                .exceptionally(_ -> new Missing()),
                        file.id());
            }
        }
    }

    /// A picture has come, or will not. One that made way for later ones is not wanted any more.
    void take(Id file, Shown what) {
        if (shown.containsKey(file)) {
            shown.put(file, what);
        }
    }

    private void put(Id file, Shown what) {
        shown.remove(file);
        if (shown.size() >= PictureShelf.MOST) {
            shown.remove(shown.keySet().iterator().next());
        }
        shown.put(file, what);
    }

    private CompletableFuture<Optional<byte[]>> fetch(Id file, ByteArrayOutputStream content) {
        return link.ask(new ReadFile(file, content.size(), true))
                .thenCompose(part -> fetched(file, content, part));
    }

    private CompletableFuture<Optional<byte[]>> fetched(
            Id file, ByteArrayOutputStream content, FilePart part) {
        content.writeBytes(Base64.getDecoder().decode(part.data()));
        boolean whole = content.size() >= part.size();
        if (!whole && !part.data().isEmpty() && part.size() <= MOST_BYTES) {
            return fetch(file, content);
        }
        return CompletableFuture.completedFuture(
                whole ? Optional.of(content.toByteArray()) : Optional.empty());
    }

    private static Shown read(Optional<byte[]> content) {
        return content.flatMap(PictureDecoder::decode).<Shown>map(Ready::new).orElse(new Missing());
    }
}
