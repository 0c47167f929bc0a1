package chat.parley.server;

import static chat.parley.server.Allowed.crew;
import static chat.parley.server.Allowed.only;
import static chat.parley.server.Allowed.own;
import static chat.parley.server.Asker.MUTED;
import static chat.parley.server.Asker.OWNER;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import java.util.List;

/// Files of one's own, and of a group's messages. Rows of the table of [Allowed].
final class FileRows {
    private FileRows() {}

    static final List<Allowed> ALL =
            List.of(
                    own(_ -> new CreateFile("a.txt", 3L, null, false)),
                    // which its owner has not sent
                    only(Reason.NOT_FOUND, scene -> new ShowProgress(scene.unsent().id()), OWNER),
                    only(
                            Reason.NOT_FOUND,
                            scene -> new ReadFile(scene.unsent().id(), 0, false),
                            OWNER),
                    only(
                            Reason.NOT_FOUND,
                            scene -> new WriteFile(scene.coming(), 0, "YWI=", false),
                            OWNER),
                    only(Reason.NOT_FOUND, scene -> new DiscardFile(scene.unsent().id()), OWNER),
                    only(
                                    Reason.NOT_FOUND,
                                    scene ->
                                            new Send(
                                                    scene.crew(),
                                                    "walk",
                                                    new Body.Files(null, List.of(scene.unsent()))),
                                    OWNER)
                            .but(Reason.MUTED, MUTED),
                    // which a message in the group carries
                    crew(scene -> new ReadFile(scene.carried().id(), 0, false)),
                    crew(scene -> new ShowFile(scene.carried().id())),
                    crew(scene -> new ListFiles(scene.crew(), null, 10)));
}
