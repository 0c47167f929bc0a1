package chat.parley.client.term.graphics;

import java.util.List;

/// The pictures that a terminal shows over its cells. One thread draws; what the terminal answers
/// comes on any.
public final class PictureLayer {
    /// Asks for what it can draw (its primary attributes tell of sixels) and how large a cell is.
    public static final String QUESTIONS = KittyGraphics.QUESTION + "\u001b[16t\u001b[c";

    private final SixelGraphics sixels = new SixelGraphics();
    private final KittyGraphics kitty = new KittyGraphics();
    private volatile GraphicsProtocol protocol = GraphicsProtocol.NONE;
    private volatile CellSize cell = CellSize.USUAL;
    private List<PlacedPicture> shown = List.of();

    /// The terminal has answered. To one that takes both, pixels are sent as they are.
    public void speaks(GraphicsProtocol spoken) {
        if (spoken.compareTo(protocol) > 0) {
            protocol = spoken;
        }
    }

    /// The terminal has told how large its cells are; what cannot be is passed over.
    public void measured(CellSize told) {
        cell = told.isSane() ? told : cell;
    }

    public CellSize cell() {
        return cell;
    }

    public GraphicsProtocol protocol() {
        return protocol;
    }

    /// Whether anything is to be drawn, or to be taken away.
    public boolean concerns(List<PlacedPicture> now) {
        return protocol != GraphicsProtocol.NONE && !(shown.isEmpty() && now.isEmpty());
    }

    /// Whether all cells have to be written before these are drawn, for sixels go only with them.
    public boolean needsRepaint(List<PlacedPicture> now) {
        return protocol == GraphicsProtocol.SIXEL && !shown.isEmpty() && !shown.equals(now);
    }

    /// What has to be sent after the cells; empty where all stands as it is to.
    ///
    /// @param wiped whether the terminal was, with all that it showed
    public String update(List<PlacedPicture> now, boolean wiped) {
        List<PlacedPicture> standing = wiped ? List.of() : shown;
        shown = List.copyOf(now);
        StringBuilder out = new StringBuilder(wiped ? kitty.allForgotten() : "");
        if (!standing.equals(now)) {
            standing.forEach(one -> out.append(kitty.removed(one)));
            now.forEach(one -> out.append(placed(one)));
        }
        return out.toString();
    }

    /// The cursor comes back to where it stood.
    private String placed(PlacedPicture one) {
        String picture =
                switch (protocol) {
                    case NONE -> "";
                    case SIXEL -> sixels.placed(one, cell);
                    case KITTY -> kitty.placed(one);
                };
        return "\u001b7\u001b[0m\u001b[%d;%dH%s\u001b8"
                .formatted(one.row() + 1, one.column() + 1, picture);
    }
}
