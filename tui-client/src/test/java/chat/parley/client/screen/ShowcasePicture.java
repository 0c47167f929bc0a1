package chat.parley.client.screen;

import static chat.parley.client.state.ClientSimulation.BOB;

import chat.parley.client.picture.CellPicture;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.client.term.graphics.CellSize;
import chat.parley.client.term.graphics.Raster;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.List;
import java.util.Map;

/// A message with a picture, unfolded in cells, for the pictures in the documentation.
final class ShowcasePicture {
    private static final Id FILE = new Id(701);
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private ShowcasePicture() {}

    /// With as much of the picture as the view has room for.
    static ScreenStage unfolded(int columns, int rows) {
        ConversationView plain = new ConversationView(false, false, NotifyLevel.ALL, null);
        ClientSimulation life = Showcase.with(Ops.chat(GroupState.NORMAL, null, null, plain));
        List<Entry> log =
                List.of(
                        Ops.said(1, BOB, new Body.Text("back from the hills, the pass is open")),
                        Ops.said(2, Ops.CHEN, new Body.Text("有照片吗？")),
                        Ops.said(3, BOB, new Body.Files("at six in the morning", List.of(file()))));
        life.happens(new NewestFetched(Ops.CHAT, new Entries(log, log.size(), false)));
        life.happens(new Wished.Watch(true));
        PictureShelf shelf =
                new PictureShelf(
                        Map.of(FILE, new PictureShelf.Ready(landscape())),
                        new CellPicture(ColorDepth.TRUECOLOR, true),
                        CellSize.USUAL);
        return new ScreenStage(life)
                .open(Ops.CHAT)
                .size(columns, rows)
                .press("Up", "Enter")
                .with(shelf);
    }

    private static Attachment file() {
        return new Attachment(
                FILE,
                AttachmentKind.IMAGE,
                "pass.jpg",
                "image/jpeg",
                2_412_000,
                "0".repeat(64),
                4_032L,
                2_520L,
                null,
                true);
    }

    /// A sun over ranges of hills.
    private static Raster landscape() {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                pixels[y * WIDTH + x] = 0xff000000 | color(x, y);
            }
        }
        return new Raster(WIDTH, HEIGHT, pixels);
    }

    private static int color(int x, int y) {
        for (int range = 3; range >= 0; range--) {
            double hill =
                    HEIGHT * (0.5 + 0.13 * range)
                            - 22 * Math.sin(x / (34.0 + 11 * range) + 2 * range)
                            - 9 * Math.sin(x / 13.0 + range);
            if (y > hill) {
                return mixed(0x7a86b8, 0x0f2a2e, range / 3.0);
            }
        }
        double sun = Math.hypot(x - 0.68 * WIDTH, y - 0.36 * HEIGHT);
        int sky = mixed(0x2b3a67, 0xf2a65a, Math.min(1, y / (0.62 * HEIGHT)));
        return sun < 24 ? 0xfff1c9 : mixed(0xffd9a0, sky, Math.min(1, sun / 110));
    }

    private static int mixed(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int begin = (from >> shift) & 0xff;
            int end = (to >> shift) & 0xff;
            mixed |= (int) Math.round(begin + (end - begin) * share) << shift;
        }
        return mixed;
    }
}
